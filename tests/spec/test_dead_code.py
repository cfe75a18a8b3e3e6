from pathlib import Path

from tests.dead_code import read_by_templates


def test_what_templates_read_is_in_use(tmp_path: Path) -> None:
    (tmp_path / "model.py.jinja").write_text(
        "class {{ model.class_name }}:\n{% for one in model.fields %} x.text = {{ one.kind | a }}\n"
        "{% endfor %}",
        encoding="utf-8",
    )
    assert read_by_templates(tmp_path) == {"class_name", "fields", "kind"}
