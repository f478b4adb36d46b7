"""A slip in the name of the job is asked about before it can reach an employer."""

from tests.user import SandboxUser


async def test_a_misspelled_job_is_asked_about_and_the_debrief_goes_on(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("event cordinator at Lumen Hal")
    asked = await sam.sees("Did you mean event coordinator?")
    assert asked.buttons
    await sam.sees("When was it?")
    await sam.taps("Yes, event coordinator")
    await sam.sees("Good: event coordinator.")
    await sam.taps("Just now")
    await sam.says("/interviews")
    await sam.sees("event coordinator, Lumen Hal")


async def test_a_job_can_be_kept_as_it_was_typed(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("event cordinator at Lumen Hal")
    await sam.taps("No, event cordinator")
    await sam.sees("Kept as you typed it: event cordinator.")


async def test_jobs_that_are_words_are_not_asked_about(sam: SandboxUser) -> None:
    for job in ("data engineer", "baker", "ward manager", "Softwareentwickler", "host"):
        await sam.says("/new")
        await sam.says(f"{job} at Acme")
        assert not any("Did you mean" in m.text for m in sam.messages)
        await sam.taps("Stop")
