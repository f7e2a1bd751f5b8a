//! Filters of lists: they compare the letters that a person sees, and keep the order in which things stand.

use std::collections::{BTreeMap, BTreeSet};

use tera::value::{Key, ValueKind};
use tera::{Kwargs, Map, State, Tera, TeraResult, Value};

use super::{LONGEST, TOO_BIG, marked, must_be_told, own, printable, seen, steps, stop, text_of, told, unfit};

pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("join", join);
    tera.register_filter("sort", sort);
    tera.register_filter("unique", unique);
    tera.register_filter("group_by", group_by);
    tera.register_filter("reverse", reverse);
}

fn list(value: &Value) -> TeraResult<&[Value]> {
    let list = value.as_array().ok_or_else(|| unfit("array", value))?;
    steps::go(list.len(), 0)?;
    Ok(list)
}

fn join(value: &Value, given: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let between = match given.get::<&Value>("sep")? {
        Some(between) => text_of(between)?.into_owned(),
        None => String::new(),
    };
    let mut joined = String::new();
    for (number, member) in list(value)?.iter().enumerate() {
        if number > 0 {
            joined.push_str(&between);
        }
        let member = printable(member)?;
        match marked(&member) {
            Some(text) => joined.push_str(&text),
            None => joined.push_str(&member.to_string()),
        }
        if joined.len() > LONGEST {
            return Err(stop(TOO_BIG));
        }
    }
    Ok(joined.into())
}

/// A member's value at a path, or the member itself; as its letters.
fn key(member: &Value, path: Option<&str>) -> TeraResult<Value> {
    match path {
        None => seen(member),
        Some(path) => seen(member.get_from_path(path).ok_or_else(|| unfit("field", member))?),
    }
}

fn sort(value: &Value, given: Kwargs, _: &State<'_>) -> TeraResult<Vec<Value>> {
    let path = told(&given, "attribute")?;
    let keyed = list(value)?.iter().map(|member| Ok((key(member, path.as_deref())?, member)));
    let mut keyed = keyed.collect::<TeraResult<Vec<_>>>()?;
    keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
    let differ = |pair: &[(Value, &Value)]| {
        let [(one, _), (other, _)] = pair else { return false };
        !one.is_none() && !other.is_none() && one.partial_cmp(other).is_none()
    };
    match keyed.windows(2).find(|pair| differ(pair)) {
        Some(pair) => Err(unfit(pair[0].0.name(), &pair[1].0)),
        None => Ok(keyed.into_iter().map(|(_, member)| member.clone()).collect()),
    }
}

fn unique(value: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Vec<Value>> {
    let (mut texts, mut others, mut first) = (BTreeSet::new(), Vec::new(), Vec::new());
    for member in list(value)? {
        let key = seen(member)?;
        let is_new = match key.as_str() {
            Some(text) => texts.insert(text.to_owned()),
            None => {
                steps::go(others.len(), 0)?;
                let is_new = !others.contains(&key);
                if is_new {
                    others.push(key);
                }
                is_new
            }
        };
        if is_new {
            first.push(member.clone());
        }
    }
    Ok(first)
}

fn group_by(value: &Value, given: Kwargs, _: &State<'_>) -> TeraResult<Map> {
    let path = must_be_told(&given, "attribute")?;
    let (mut places, mut groups) = (BTreeMap::new(), Vec::<(Key<'static>, Vec<Value>)>::new());
    for member in list(value)? {
        let named = key(member, Some(&path))?;
        if named.is_none() {
            continue;
        }
        let key = as_key(&named)?;
        let place = *places.entry(key.clone()).or_insert_with(|| {
            groups.push((key, Vec::new()));
            groups.len() - 1
        });
        groups[place].1.push(member.clone());
    }
    Ok(groups.into_iter().map(|(key, members)| (key, Value::from(members))).collect())
}

fn as_key(value: &Value) -> TeraResult<Key<'static>> {
    match value.kind() {
        ValueKind::String => Ok(value.as_str().unwrap_or_default().to_owned().into()),
        ValueKind::Bool => Ok(Key::Bool(value.as_bool().unwrap_or_default())),
        _ => value.as_i128().map(Key::from).ok_or_else(|| unfit("string", value)),
    }
}

fn reverse(value: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    steps::go(value.len().unwrap_or_default(), 0)?;
    own(value)?.reverse()
}
