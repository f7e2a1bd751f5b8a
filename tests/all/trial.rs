//! The made-up meetings on which templates are tried: good specs that show templates every field, with and without a value.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use vanthu::face::Faces;
use vanthu::source::Source;
use vanthu::template::data;
use vanthu::trial::{SAMPLES, shelf, trial};
use vanthu::{Inputs, draft, received};

use crate::support::repository::told;

#[test]
fn built_in_templates_pass() {
    for (name, text) in SAMPLES {
        let draft = draft(&Source::new(name, text), &shelf(Vec::new(), Vec::new()), Faces::embedded(), None);
        assert!(draft.findings.is_empty() && !draft.documents.is_empty(), "{name}\n{}", told(&draft.findings));
    }
    let trial = trial(Vec::new(), Vec::new(), Faces::embedded());
    assert!(trial.findings.is_empty() && trial.rendered > 60, "{}", trial.rendered);
}

/// What was seen of a field: no value or an empty one, a value, each word of a choice.
#[derive(Default)]
struct Seen {
    empty: bool,
    full: bool,
}

fn look(value: &Value, path: &str, seen: &mut BTreeMap<String, Seen>) {
    let field = seen.entry(path.to_owned()).or_default();
    match value {
        Value::Null => field.empty = true,
        Value::Bool(value) => *(if *value { &mut field.full } else { &mut field.empty }) = true,
        Value::Number(_) => field.full = true,
        Value::String(text) => *(if text.is_empty() { &mut field.empty } else { &mut field.full }) = true,
        Value::Array(items) => {
            *(if items.is_empty() { &mut field.empty } else { &mut field.full }) = true;
            items.iter().for_each(|item| look(item, &format!("{path}[]"), seen));
        }
        Value::Object(members) => {
            field.full = true;
            members.iter().for_each(|(key, value)| look(value, &format!("{path}.{key}"), seen));
        }
    }
}

/// Everything that the templates of the made-up meetings receive.
fn all_data() -> Vec<Value> {
    let shelf = shelf(Vec::new(), Vec::new());
    let data = SAMPLES.into_iter().map(|(name, text)| {
        let Inputs { notices, findings, used } = received(&Source::new(name, text), &shelf, None);
        assert!(findings.is_empty(), "{name}");
        data::value(&notices, &used)
    });
    data.collect()
}

/// Fields that may be empty, by type and name, from the schema.
fn optional() -> BTreeSet<(String, String)> {
    let schema = data::schema();
    let mut found = BTreeSet::new();
    for (table, definition) in schema["definitions"].as_object().expect("the data has tables") {
        for (key, field) in definition["properties"].as_object().expect("a table has fields") {
            let nullable = field["anyOf"].is_array() || field["type"].is_array();
            if nullable || field["type"] == "array" || field["type"] == "boolean" {
                found.insert((table.clone(), key.clone()));
            }
        }
    }
    assert!(found.len() > 40);
    found
}

/// By type and name, where a field stands: `$ref`s are followed from the root.
fn places(schema: &Value, node: &Value, table: &str, path: &str, out: &mut Vec<(String, String, String)>) {
    if let Some(name) = node["$ref"].as_str().and_then(|path| path.strip_prefix("#/definitions/")) {
        // Sections of sections are a flat list, so no type stands inside itself.
        return places(schema, &schema["definitions"][name], name, path, out);
    }
    for choice in ["anyOf", "allOf"].iter().flat_map(|key| node[*key].as_array().into_iter().flatten()) {
        places(schema, choice, table, path, out);
    }
    if node["items"].is_object() {
        places(schema, &node["items"], table, &format!("{path}[]"), out);
    }
    for (key, field) in node["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}.{key}");
        out.push((table.to_owned(), key.clone(), path.clone()));
        places(schema, field, table, &path, out);
    }
}

#[test]
fn every_field_is_shown_with_and_without_a_value() {
    let mut seen = BTreeMap::new();
    all_data().iter().for_each(|data| look(data, "", &mut seen));
    let schema = data::schema();
    let mut fields = Vec::new();
    places(&schema, &schema, "Data", "", &mut fields);
    assert!(fields.len() > 150, "{}", fields.len());
    let mut by_type: BTreeMap<(String, String), Seen> = BTreeMap::new();
    for (table, key, path) in fields {
        let here = seen.remove(&path).unwrap_or_default();
        let all = by_type.entry((table, key)).or_default();
        all.full |= here.full;
        all.empty |= here.empty;
    }
    let optional = optional();
    let without = |(field, seen): (&(String, String), &Seen)| {
        // Only what stood before a change has the facts of a meeting without its topic.
        let never = [("FactsData", "topic")].contains(&(field.0.as_str(), field.1.as_str()));
        let lacks = !never && !seen.full || optional.contains(field) && !seen.empty;
        lacks.then(|| format!("{}.{} full {} empty {}", field.0, field.1, seen.full, seen.empty))
    };
    let missing: Vec<_> = by_type.iter().filter_map(without).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    let unknown: Vec<_> = seen.keys().filter(|path| !path.is_empty() && !path.ends_with("[]")).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_choice_is_shown() {
    let shown = all_data().iter().map(ToString::to_string).collect::<String>();
    let actions =
        ["hoan", "doi", "huy", "bo-sung", "thay-the", "thu-hoi", "dinh-chinh"].map(|action| ("action", action));
    let verbs = ["assign", "propose", "request", ""].map(|verb| ("verb", verb));
    let grains = ["month", "day", "hour"].map(|grain| ("grain", grain));
    let kinds = ["giay-moi", "thong-bao-hop", "thay-doi", "ket-luan", "cong-van"].map(|kind| ("kind", kind));
    let forms = ["giay-moi", "thay-doi", "cong-van"].map(|form| ("form", form));
    for (key, value) in actions.into_iter().chain(verbs).chain(grains).chain(kinds).chain(forms) {
        assert!(shown.contains(&format!("\"{key}\":\"{value}\"")), "{key} {value}");
    }
}
