"""Photos for the stories: a road, drawn, with or without holes."""

from io import BytesIO

from PIL import Image, ImageDraw

_SIZE = _WIDTH, _HEIGHT = 960, 640
_HORIZON = 250
_SKY, _HILLS, _GRASS = "#9fd0ee", "#6d9a78", "#8bb26a"
_ASPHALT, _LINE, _HOLE, _RIM = "#70757d", "#f3f0e4", "#3c3a39", "#8d8781"
_HOLES = ((400, 470, 1.6), (600, 360, 0.9), (470, 320, 0.6))


def road(*, holes: int) -> bytes:
    """A JPEG of a country road with up to three holes."""
    picture = Image.new("RGB", _SIZE, _SKY)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((-200, _HORIZON - 130, 520, _HORIZON + 160), fill=_HILLS)
    draw.ellipse((380, _HORIZON - 90, 1200, _HORIZON + 140), fill=_HILLS)
    draw.rectangle((0, _HORIZON, _WIDTH, _HEIGHT), fill=_GRASS)
    draw.polygon(((440, _HORIZON), (520, _HORIZON), (900, _HEIGHT), (60, _HEIGHT)), fill=_ASPHALT)
    for top in (265, 300, 355, 435, 545):
        half, length = (top - 220) // 28, (top - 220) // 4
        draw.rectangle((480 - half, top, 480 + half, top + length), fill=_LINE)
    for across, down, scale in _HOLES[:holes]:
        _hole(draw, across, down, scale)
    file = BytesIO()
    picture.save(file, "JPEG", quality=85)
    return file.getvalue()


def _hole(draw: ImageDraw.ImageDraw, across: int, down: int, scale: float) -> None:
    for colour, width, height in ((_RIM, 74, 26), (_HOLE, 64, 20)):
        box = (
            across - width * scale,
            down - height * scale,
            across + width * scale,
            down + height * scale,
        )
        draw.ellipse(box, fill=colour)
