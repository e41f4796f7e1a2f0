"""What can come between a person and the server, and is over when each of these returns.

The page may still be on its way back then: the connection stands, and nothing more is promised.
"""

from collections.abc import Callable, Mapping

from playwright.sync_api import Page, expect

from tests.server.network import Network

CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
LOOK_MILLISECONDS = 50
# For a server in `time_limit`, so that it forgets soon.
FORGETFUL = {"VISIT_GUIDE_FORGET_AFTER": "1"}
FORGETTING_SECONDS = 20

Trouble = Callable[[Page, Network], None]


def reload(page: Page, network: Network) -> None:
    page.reload()


def cut_and_mend(page: Page, network: Network) -> None:
    _cut(page, network)
    _mend(page, network)


def crash(page: Page, network: Network) -> None:
    """The server ends at once, without a word, and is started again."""
    network.server.kill()
    network.server.start()
    expect(page.locator(CONNECTED)).to_have_count(1)


def time_limit(page: Page, network: Network) -> None:
    """The network is away for longer than the server keeps a visit."""
    forgotten = _times_forgotten(network)
    _cut(page, network)
    for _ in range(FORGETTING_SECONDS * 1000 // LOOK_MILLISECONDS):
        if _times_forgotten(network) > forgotten:
            break
        page.wait_for_timeout(LOOK_MILLISECONDS)
    else:
        raise TimeoutError("The server kept a visit whose browser had left.")
    _mend(page, network)


TROUBLES: Mapping[str, Trouble] = {
    "a reload": reload,
    "a cut": cut_and_mend,
    "a crash": crash,
    "the time limit": time_limit,
}


def _cut(page: Page, network: Network) -> None:
    network.cut()
    expect(page.locator(CONNECTED)).to_have_count(0)


def _mend(page: Page, network: Network) -> None:
    network.mend()
    expect(page.locator(CONNECTED)).to_have_count(1)


def _times_forgotten(network: Network) -> int:
    return network.server.log().count("Forgot ")
