"""Stretches of conversation that many stories begin with."""

from tests.user import SandboxUser


async def debrief_one(
    sam: SandboxUser, timeline: str = "by the end of next week", *, finish: bool = True
) -> None:
    """Live through a short debrief with one interviewer, up to the notes."""
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("Priya Nair (CTO, priya@acme.com)")
    await sam.says("moving their billing to event streams")
    await sam.says(timeline)
    if finish:
        await sam.taps("Enough, write my notes")
        await sam.taps("That is right")
