"""The manifests keep to the published schemas, and to what the app itself promises."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

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
