"""A picture is kept without what it tells about the person who took it."""

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

import pillow_heif
import pytest
from PIL import ExifTags, Image, PngImagePlugin, TiffImagePlugin

from storage.metadata import MAX_PIXELS, without_metadata

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><by>Siti Rahayu</by></x:xmpmeta>'
CAMERA = "Rahasia X100"
RED, BLUE = (200, 20, 20), (20, 20, 200)
KINDS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "TIFF": "image/tiff"}
TURNED_LEFT = 6  # the camera was held upright: to be turned by 90 degrees for showing


def tell_all(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = CAMERA
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "S", 2: (3.0, 39.0, 5.0), 3: "E"})
    return exif


def two_colours(size: tuple[int, int] = (64, 32)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image


def photo(kind: str, orientation: int = 1) -> bytes:
    out = BytesIO()
    if kind == "PNG":
        notes = PngImagePlugin.PngInfo()
        notes.add_text("Author", "Siti Rahayu")
        notes.add_itxt("XML:com.adobe.xmp", XMP.decode())
        two_colours().save(out, kind, exif=tell_all(orientation), pnginfo=notes)
    elif kind == "TIFF":
        two_colours().save(out, kind, tiffinfo=tiff_tags(orientation))
    else:
        two_colours().save(out, kind, exif=tell_all(orientation), xmp=XMP, quality=90)
    return out.getvalue()


def tiff_tags(orientation: int) -> TiffImagePlugin.ImageFileDirectory_v2:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[ExifTags.Base.Model] = CAMERA
    tags[ExifTags.Base.Orientation] = orientation
    tags[TiffImagePlugin.XMP] = XMP
    tags[TiffImagePlugin.IPTC_NAA_CHUNK] = b"\x1c\x02\x50\x00\x0bSiti Rahayu"
    return tags


def heic() -> bytes:
    out = BytesIO()
    iphone = pillow_heif.from_pillow(two_colours())
    iphone.save(out, exif=tell_all(TURNED_LEFT).tobytes(), xmp=XMP)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def near(one: object, other: tuple[int, int, int]) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) < 40 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_personal_is_left_in_a_picture(kind: str) -> None:
    before = photo(kind)
    assert CAMERA.encode() in before
    after = without_metadata(before, KINDS[kind], "foto")
    image = opened(after)
    assert image.format == kind
    assert CAMERA.encode() not in after
    assert b"Siti" not in after
    assert not image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert ExifTags.Base.Model not in image.getexif()


def test_a_jpeg_comment_and_an_iptc_block_are_left_out() -> None:
    out = BytesIO()
    two_colours().save(out, "JPEG", comment=b"Siti Rahayu")
    iptc = b"\xff\xed" + struct.pack(">H", 31) + b"Photoshop 3.0\x008BIM" + b"Siti Rahayu"
    before = out.getvalue()[:2] + iptc + out.getvalue()[2:]
    assert opened(before).info["comment"] == b"Siti Rahayu"
    assert b"Siti" not in without_metadata(before, "image/jpeg", "foto.jpg")


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_stays_upright_without_its_orientation(kind: str) -> None:
    image = opened(without_metadata(photo(kind, TURNED_LEFT), KINDS[kind], "foto"))
    assert image.size == (32, 64)
    assert image.getexif().get(ExifTags.Base.Orientation, 1) == 1
    assert near(image.convert("RGB").getpixel((16, 8)), RED)
    assert near(image.convert("RGB").getpixel((16, 56)), BLUE)


@pytest.mark.parametrize("kind", KINDS)
def test_the_picture_itself_stays_the_same(kind: str) -> None:
    image = opened(without_metadata(photo(kind), KINDS[kind], "foto")).convert("RGB")
    assert image.size == (64, 32)
    assert near(image.getpixel((8, 16)), RED)
    assert near(image.getpixel((56, 16)), BLUE)


def test_a_heic_loses_what_it_tells_and_no_pixel() -> None:
    before = heic()
    assert CAMERA.encode() in before
    after = without_metadata(before, "image/heic", "IMG_1.HEIC")
    assert CAMERA.encode() not in after
    assert b"Siti" not in after
    (image,) = pillow_heif.open_heif(BytesIO(after))
    (original,) = pillow_heif.open_heif(BytesIO(before))
    assert image.to_pillow().tobytes() == original.to_pillow().tobytes()


def test_a_jpeg_keeps_its_quality_and_colour_profile() -> None:
    out = BytesIO()
    two_colours().save(out, "JPEG", quality=70, subsampling=0, icc_profile=b"a profile")
    before, after = (
        opened(content)
        for content in (out.getvalue(), without_metadata(out.getvalue(), "image/jpeg", ""))
    )
    assert before.quantization == after.quantization  # type: ignore[attr-defined] # of JPEG only
    assert after.info["icc_profile"] == b"a profile"


def test_what_was_cleaned_once_can_be_cleaned_again() -> None:
    once = without_metadata(photo("PNG"), "image/png", "foto.png")
    assert without_metadata(once, "image/png", "foto.png") == once


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_png_survives(mode: str) -> None:
    out = BytesIO()
    Image.new(mode, (8, 8)).save(out, "PNG", exif=tell_all())
    image = opened(without_metadata(out.getvalue(), "image/png", "x.png"))
    assert (image.mode, image.size) == (mode, (8, 8))
    assert not image.getexif()


@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "L"), ("JPEG", "CMYK"), ("TIFF", "1")])
def test_scans_and_prints_survive(kind: str, mode: str) -> None:
    out = BytesIO()
    Image.new(mode, (16, 16)).save(out, kind, exif=tell_all())
    after = without_metadata(out.getvalue(), KINDS[kind], "pindai")
    assert opened(after).mode == mode
    assert CAMERA.encode() not in after


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF"])
def test_all_frames_are_kept(kind: str) -> None:
    out = BytesIO()
    pages = [Image.new("RGB", (16, 16), colour) for colour in (RED, BLUE)]
    pages[0].save(out, kind, save_all=True, append_images=pages[1:], exif=tell_all())
    after = without_metadata(out.getvalue(), KINDS[kind], "gerak")
    assert getattr(opened(after), "n_frames", 1) == 2
    assert CAMERA.encode() not in after


def test_of_a_phone_s_double_picture_the_first_is_kept() -> None:
    out = BytesIO()
    two_colours().save(out, "MPO", save_all=True, append_images=[two_colours()], exif=tell_all())
    after = without_metadata(out.getvalue(), "image/jpeg", "IMG_1.jpg")
    assert opened(after).format == "JPEG"
    assert CAMERA.encode() not in after


def chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))


def png_that_claims(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + pixels + chunk(b"IEND", b"")


def untouched() -> Iterator[tuple[str, bytes, str, str]]:
    jpeg = photo("JPEG")
    yield "cut off", jpeg[: len(jpeg) // 2], "image/jpeg", "foto.jpg"
    yield "only a head", jpeg[:20], "image/jpeg", "foto.jpg"
    yield "nothing", b"", "image/jpeg", "foto.jpg"
    yield "no picture", b"halo, ini bukan foto", "image/jpeg", "foto.jpg"
    yield "a PDF", b"%PDF-1.7\n%%EOF", "application/pdf", "surat.pdf"
    yield "a broken HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image/heic", "IMG.HEIC"
    yield "raw by name", photo("TIFF"), "application/octet-stream", "DSC_1.NEF"
    yield "raw by type", photo("TIFF"), "image/x-adobe-dng", "foto"
    yield "a huge bomb", png_that_claims(65_000, 65_000), "image/png", "bom.png"
    yield "a bomb", png_that_claims(MAX_PIXELS // 6_000 + 1, 6_000), "image/png", "bom.png"
    yield "an overflow", png_that_claims(2**31 - 1, 2**31 - 1), "image/png", "bom.png"


@pytest.mark.parametrize(
    ("why", "content", "mime_type", "name"), [pytest.param(*it, id=it[0]) for it in untouched()]
)
def test_what_cannot_be_cleaned_comes_back_unchanged(
    why: str, content: bytes, mime_type: str, name: str
) -> None:
    assert without_metadata(content, mime_type, name) == content, why


def test_a_picture_under_a_wrong_name_is_cleaned_all_the_same() -> None:
    after = without_metadata(photo("JPEG"), "application/octet-stream", "surat.pdf")
    assert CAMERA.encode() not in after
