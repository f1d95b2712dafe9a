"""What the agency answers reaches the citizen whole."""

from tests.stories.conftest import Town, filed


async def test_an_answer_by_a_photo_s_caption_brings_text_and_photo(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.liaison.sends_photo(caption=f"/tanggapi {case} Ditambal 2 Desember.", content=None)
    await town.siti.sees("Ditambal 2 Desember")
    photo = await town.siti.sees("Lampiran laporan", since=0)
    assert photo.photo
    assert not town.telegram.refusals
