"""Pictures without their metadata: where, when and with what a photo was taken stays at home."""

import logging
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePath

import pi_heif
from PIL import Image, ImageOps, ImageSequence, JpegImagePlugin

log = logging.getLogger(__name__)

# Four bytes a pixel: a picture of the best phones fits, a bomb does not fill the memory.
MAX_PIXELS = 64_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
# Raw files of cameras are TIFF on the outside; only their thumbnail would survive.
RAW = frozenset({".dng", ".nef", ".nrw", ".cr2", ".arw", ".orf", ".rw2", ".pef", ".srw"})
# Needed to show the picture rightly; everything else that a file tells is left out.
KEPT = frozenset({"icc_profile", "transparency", "duration", "loop", "background"})

Options = dict[str, object]


def without_metadata(content: bytes, mime_type: str, name: str) -> bytes:
    """The picture without EXIF, XMP, IPTC, comments and GPS position; its orientation is turned
    into pixels, its colours, frames and quality are kept.

    For JPEG, PNG, WebP, TIFF and HEIC, told by their content. Everything else comes back
    unchanged: other files, raw camera files (by MIME type or name), what is broken and what has
    more than `MAX_PIXELS` pixels in all its frames. Never raises.
    """
    if mime_type.startswith("image/x-") or PurePath(name).suffix.lower() in RAW:
        return content
    try:
        return _blanked(content) if pi_heif.is_supported(content) else _rewritten(content)
    except Exception as error:  # a decoder fails on hostile bytes in any way it likes
        log.info("picture left as it is: %s", type(error).__name__)
        return content


def _blanked(heic: bytes) -> bytes:
    """The HEIC with zeros in place of what it tells.

    Compressing it anew would take long and lose quality; its orientation is not in the EXIF.
    """
    for image in pi_heif.open_heif(BytesIO(heic)):
        told = [image.info.get("exif"), image.info.get("xmp")]
        told += [block["data"] for block in image.info["metadata"]]
        for block in filter(None, told):
            heic = heic.replace(block, bytes(len(block)))
    return heic


def _rewritten(content: bytes) -> bytes:
    with Image.open(BytesIO(content), formats=FORMATS) as image:
        if image.width * image.height * _frame_count(image) > MAX_PIXELS:
            return content
        frames = list(_bare_frames(image))
        options = _options(image, content)
        if len(frames) > 1:
            options |= _animation(frames)
        out = BytesIO()
        frames[0].save(out, format=_written_format(image), **options)
        return out.getvalue()


def _frame_count(image: Image.Image) -> int:
    return 1 if _written_format(image) == "JPEG" else int(getattr(image, "n_frames", 1))


def _written_format(image: Image.Image) -> str | None:
    # MPO: the JPEG with a second picture inside that many phones write.
    return "JPEG" if image.format == "MPO" else image.format


def _bare_frames(image: Image.Image) -> Iterator[Image.Image]:
    for number, frame in enumerate(ImageSequence.Iterator(image)):
        if number == _frame_count(image):
            return
        bare = ImageOps.exif_transpose(frame).copy()
        bare.info = {key: value for key, value in frame.info.items() if key in KEPT}
        bare.getexif().clear()
        yield bare


def _options(image: Image.Image, content: bytes) -> Options:
    profile = image.info.get("icc_profile")
    options: Options = {"icc_profile": profile} if profile else {}
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        return options | _jpeg_quality(image)
    if image.format == "WEBP":
        return options | {"quality": 95, "lossless": b"VP8L" in content[:64]}
    if image.format == "TIFF":
        return options | {"compression": "tiff_deflate"}
    return options


def _jpeg_quality(image: JpegImagePlugin.JpegImageFile) -> Options:
    """The file's own tables: the same quality and nearly the same size."""
    return {
        "qtables": image.quantization,
        "subsampling": JpegImagePlugin.get_sampling(image),
        "progressive": bool(image.info.get("progressive")),
        "optimize": True,
    }


def _animation(frames: list[Image.Image]) -> Options:
    first, *rest = frames
    shown: Options = {"save_all": True, "append_images": rest, "loop": first.info.get("loop", 0)}
    if "duration" in first.info:
        shown["duration"] = [frame.info.get("duration", 0) for frame in frames]
    return shown
