"""What an operator may set, and what happens to a setting that cannot be used."""

import pytest

from ui.settings import LOCAL_HOSTS, SettingError, Settings, from_environment


def test_without_settings_the_app_is_for_this_machine_alone():
    settings = from_environment({})

    assert settings == Settings()
    assert settings.hosts == LOCAL_HOSTS
    assert settings.frame_ancestors == "'none'"
    assert not settings.https
    assert not settings.shared_device


def test_hosts_are_separated_by_commas_or_spaces():
    settings = from_environment({"VISIT_GUIDE_HOSTS": "visit.example.org, *.Clinic.org [::1]"})

    assert settings.hosts == ("visit.example.org", "*.clinic.org", "[::1]")


@pytest.mark.parametrize("hosts", ["https://visit.example.org", "a.org:80", "*", "a b/c", "a;b"])
def test_a_host_with_more_than_a_name_is_refused(hosts: str):
    with pytest.raises(SettingError, match="without a scheme or a port"):
        from_environment({"VISIT_GUIDE_HOSTS": hosts})


@pytest.mark.parametrize(
    "ancestors", ["*", "clinic.example.org", "https://a.org; script-src *", "javascript:x"]
)
def test_an_ancestor_that_is_no_origin_is_refused(ancestors: str):
    with pytest.raises(SettingError, match="write origins separated by spaces"):
        from_environment({"VISIT_GUIDE_FRAME_ANCESTORS": ancestors})


@pytest.mark.parametrize("value", ["1", "true", "YES", "on"])
def test_a_switch_can_be_turned_on(value: str):
    assert from_environment({"VISIT_GUIDE_SHARED_DEVICE": value}).shared_device


def test_a_switch_that_is_neither_on_nor_off_is_refused():
    with pytest.raises(SettingError, match="write 1 or 0"):
        from_environment({"VISIT_GUIDE_HTTPS": "maybe"})


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "soon", "3601"])
def test_a_time_that_is_no_count_of_seconds_is_refused(value: str):
    with pytest.raises(SettingError, match="write seconds"):
        from_environment({"VISIT_GUIDE_FORGET_AFTER": value})


def test_a_demonstration_is_offered_until_it_is_turned_off():
    assert from_environment({}).demo
    assert not from_environment({"VISIT_GUIDE_DEMO": "0"}).demo
    assert from_environment({"VISIT_GUIDE_DEMO_IDLE": "30"}).demo_idle == 30
