"""The manifests keep to the published schemas, and to what the app itself promises."""

import re
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy.image.__main__ import PROJECT, USER
from deploy.proxy import MISSING, is_installed
from ui.serving.assemble import HEALTH, READY
from ui.serving.machine.leaving import LONGEST_RUN
from ui.settings import from_environment

FILE = Path(__file__).parents[1] / "deploy/kubernetes/visit-guide.yaml"
MANIFESTS: list[dict[str, Any]] = list(yaml.safe_load_all(FILE.read_text(encoding="utf-8")))
KINDS = {
    *("Namespace", "ServiceAccount", "Deployment", "Service", "Ingress"),
    *("HorizontalPodAutoscaler", "PodDisruptionBudget", "NetworkPolicy"),
}
VERSIONS = ("1.30", "1.34", "1.37")


def schemas() -> Any:
    """The published schemas. They take a second to load, so only the tests that ask load them."""
    return import_module("kubernetes_validate")


def manifest(kind: str) -> dict[str, Any]:
    [found] = [one for one in MANIFESTS if one["kind"] == kind]
    return found


@pytest.fixture
def pod() -> dict[str, Any]:
    spec: dict[str, Any] = manifest("Deployment")["spec"]["template"]["spec"]
    return spec


@pytest.fixture
def container(pod: dict[str, Any]) -> dict[str, Any]:
    [one] = pod["containers"]
    return dict(one)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("one", MANIFESTS, ids=[one["kind"] for one in MANIFESTS])
def test_a_manifest_keeps_to_the_published_schema(one: dict[str, Any], version: str):
    schemas().validate(one, version, strict=True)


def test_a_slip_in_a_manifest_is_found():
    wrong = {**manifest("Deployment"), "spec": {"replica": 3}}

    with pytest.raises(schemas().ValidationError):
        schemas().validate(wrong, VERSIONS[-1], strict=True)


def test_nothing_is_missing():
    assert {one["kind"] for one in MANIFESTS} == KINDS


def test_the_container_may_do_nothing_but_serve(pod: dict[str, Any], container: dict[str, Any]):
    may = container["securityContext"]

    assert pod["securityContext"]["runAsNonRoot"] is True
    assert may["readOnlyRootFilesystem"] is True
    assert may["allowPrivilegeEscalation"] is False
    assert may["capabilities"] == {"drop": ["ALL"]}
    assert pod["automountServiceAccountToken"] is False
    assert manifest("NetworkPolicy")["spec"]["egress"] == []


def test_health_and_readiness_are_asked_apart(container: dict[str, Any]):
    hosts = {one["name"]: one.get("value") for one in container["env"]}["VISIT_GUIDE_HOSTS"]
    probes = {name: container[name]["httpGet"] for name in ("livenessProbe", "readinessProbe")}

    assert {name: probe["path"] for name, probe in probes.items()} == {
        "livenessProbe": HEALTH,
        "readinessProbe": READY,
    }
    # The app turns away a request to any other name.
    assert {probe["httpHeaders"][0]["value"] for probe in probes.values()} == {hosts}


def test_there_is_time_to_leave_gently(pod: dict[str, Any], container: dict[str, Any]):
    env = {one["name"]: one.get("value", "") for one in container["env"]}
    env.pop("VISIT_GUIDE_SECRET_FILE")
    drain = from_environment(env).drain
    ready = container["readinessProbe"]

    assert ready["periodSeconds"] * ready["failureThreshold"] < drain
    assert drain + LONGEST_RUN < pod["terminationGracePeriodSeconds"]


def test_somebody_is_always_there(pod: dict[str, Any]):
    strategy = manifest("Deployment")["spec"]["strategy"]["rollingUpdate"]
    least = manifest("HorizontalPodAutoscaler")["spec"]["minReplicas"]

    assert strategy["maxUnavailable"] == 0
    assert 0 < manifest("PodDisruptionBudget")["spec"]["minAvailable"] < least
    assert manifest("Service")["spec"]["sessionAffinity"] == "None"


def test_the_image_serves_where_it_is_asked_and_as_whom(
    pod: dict[str, Any], container: dict[str, Any]
):
    image = (PROJECT / "deploy/image/Containerfile").read_text(encoding="utf-8")
    [port] = container["ports"]
    arguments = dict(zip(container["args"][::2], container["args"][1::2], strict=True))

    assert [int(one) for one in re.findall(r"^EXPOSE (\d+)", image, re.MULTILINE)] == [
        port["containerPort"]
    ]
    assert arguments == {"--host": "0.0.0.0", "--port": str(port["containerPort"])}  # noqa: S104
    assert pod["securityContext"]["runAsUser"] == USER
    assert manifest("Service")["spec"]["ports"][0]["targetPort"] == port["name"]


@pytest.mark.skipif(not is_installed(), reason=MISSING)
def test_haproxy_understands_what_the_ingress_gives_it(tmp_path: Path):
    given = manifest("Ingress")["metadata"]["annotations"]["haproxy.org/backend-config-snippet"]
    whole, broken = tmp_path / "whole.cfg", tmp_path / "broken.cfg"
    whole.write_text(as_backend(given), encoding="ascii")
    broken.write_text(as_backend(given.replace("retry-on", "retry-in")), encoding="ascii")

    assert understood(whole)
    assert not understood(broken)


def as_backend(lines: str) -> str:
    times = "".join(f"  timeout {one} 5s\n" for one in ("connect", "client", "server"))
    front = "frontend people\n  bind 127.0.0.1:1\n  default_backend app\n"
    back = f"backend app\n{lines}  server one 127.0.0.1:1\n"
    return f"defaults\n  mode http\n{times}{front}{back}"


def understood(file: Path) -> bool:
    """Whether HAProxy would start with that file."""
    ran = subprocess.run(["haproxy", "-c", "-f", file], capture_output=True, check=False)
    return ran.returncode == 0
