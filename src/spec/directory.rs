//! Directory files: bodies and people with their dates, shared by the offices of a province.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Cell, Several, When};

/// A directory file.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct DirectorySpec {
    /// Groups of bodies that are invited under one lead.
    pub group: Vec<At<GroupRow>>,
    /// Bodies.
    pub body: Vec<At<BodyRow>>,
    /// People.
    pub person: Vec<At<PersonRow>>,
    /// Days of rest, besides and before those that the program knows.
    pub rest_day: Vec<At<DaysRow>>,
    /// Days of work that would be days of rest: swapped Saturdays.
    pub work_day: Vec<At<DaysRow>>,
}

/// A group of bodies.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["id", "lead"]))]
pub struct GroupRow {
    /// Name used in specs: `so`.
    pub id: Option<At<String>>,
    /// Lead before the list: `đại diện lãnh đạo các Sở, ban, ngành`.
    pub lead: Option<At<String>>,
    /// Beginnings of a body's name that the lead makes superfluous: `Sở `.
    pub strip: Several<String>,
}

/// A body.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["name"]))]
pub struct BodyRow {
    /// Official name.
    pub name: Option<At<String>>,
    /// Name as the office prints it, where shorter.
    pub printed: Option<At<String>>,
    /// Name as it stands in a list under its group's lead.
    pub listed: Option<At<String>>,
    /// Short names and other names to look it up by.
    pub aliases: Vec<At<String>>,
    /// Groups.
    pub group: Several<String>,
    /// First day of its existence.
    pub from: Option<At<When>>,
    /// Last day of its existence.
    pub to: Option<At<When>>,
    /// Body that took its place.
    pub successor: Option<At<String>>,
    /// Where the facts come from.
    pub source: Option<At<String>>,
    /// How sure they are: `C1`, `C2`, `C3`, `P` or `M`.
    pub sure: Option<At<String>>,
}

/// A person.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["name"]))]
pub struct PersonRow {
    /// Name.
    pub name: Option<At<String>>,
    /// Form of address before the name, instead of the office's.
    pub honorific: Option<At<Cell>>,
    /// Titles held, with their days.
    pub titles: Vec<At<TitleRow>>,
    /// Where the facts come from.
    pub source: Option<At<String>>,
    /// How sure they are.
    pub sure: Option<At<String>>,
}

/// A day of rest or of work, or several in a row.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["name", "from"]))]
pub struct DaysRow {
    /// What day it is: `Tết Nguyên đán`.
    pub name: Option<At<String>>,
    /// First day.
    pub from: Option<At<When>>,
    /// Last day; the first unless said.
    pub to: Option<At<When>>,
    /// Where the facts come from.
    pub source: Option<At<String>>,
    /// How sure they are.
    pub sure: Option<At<String>>,
}

/// A title held for a time; a bare string is a title without dates.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "TitleRow|title")]
#[schemars(rename = "TitleRow", deny_unknown_fields, extend("required" = ["title"]), transform = super::schema::short_form_title)]
pub struct TitleRow {
    /// Title as printed: `Phó Chủ tịch UBND tỉnh`.
    pub title: Option<At<String>>,
    /// First day.
    pub from: Option<At<When>>,
    /// Last day.
    pub to: Option<At<When>>,
}
