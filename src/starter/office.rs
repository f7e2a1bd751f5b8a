//! An office file that says only what is this office's own, and the directory of its people. What an office of a kind must say follows
//! from its base: the names that stand in braces there, and what the base leaves out.

use crate::finding::near::nearest;
use crate::meeting::{Base, Office};
use crate::nation::{self, Level, Province, Unit};
use crate::shelf;
use crate::source::Source;

use super::string;

/// A kind of office: the name of its base with what it asks for.
#[derive(Debug, Clone)]
pub struct Kind {
    /// Name of the base.
    pub id: String,
    /// What must be said.
    pub needs: Vec<Field>,
    /// What may be said besides.
    pub may: Vec<Field>,
}

/// Something that is asked of an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Province in which it lies.
    Province,
    /// Commune in which it lies, or whose it is.
    Commune,
    /// Its name.
    Name,
    /// Its abbreviation in symbols.
    Symbol,
}

impl Field {
    /// Name of the key in the file and of the flag.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::Commune => "commune",
            Self::Name => "name",
            Self::Symbol => "symbol",
        }
    }
}

/// What is said of an office.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// Province in which it lies.
    pub province: Option<String>,
    /// Commune in which it lies, with or without `xã`.
    pub commune: Option<String>,
    /// Its name, where the base does not make it.
    pub name: Option<String>,
    /// Abbreviation in symbols.
    pub symbol: Option<String>,
    /// Whose it is, where that is not what the base says.
    pub parent: Option<String>,
    /// Name of its head.
    pub chief: Option<String>,
    /// Names of the head's deputies.
    pub deputies: Vec<String>,
}

/// Why an answer is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lacking {
    /// There is no such place.
    Unknown {
        /// What was asked.
        field: Field,
        /// What was said.
        said: String,
        /// What is meant, perhaps.
        near: Option<String>,
    },
}

/// The built-in kinds, by their names.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    shelf::built_in_bases().iter().filter_map(|id| kind(id)).collect()
}

/// The built-in kind of a name.
#[must_use]
pub fn kind(id: &str) -> Option<Kind> {
    let base = Base::new(&Source::new(id, shelf::built_in_office(&format!("bases/{id}.toml"))?));
    let (mut needs, mut may) = (Vec::new(), Vec::new());
    if base.uses_province() {
        needs.push(Field::Province);
    }
    match (base.names("commune"), base.names("seat")) {
        (true, _) => needs.push(Field::Commune),
        (false, true) => may.push(Field::Commune),
        (false, false) => {}
    }
    if base.names("name") || !base.says("name") {
        needs.push(Field::Name);
    }
    if base.says("symbol") {
        may.push(Field::Symbol)
    } else {
        needs.push(Field::Symbol)
    }
    Some(Kind { id: id.to_owned(), needs, may })
}

impl Answers {
    /// What was said of a field.
    #[must_use]
    pub fn of(&self, field: Field) -> Option<&str> {
        let said = match field {
            Field::Province => &self.province,
            Field::Commune => &self.commune,
            Field::Name => &self.name,
            Field::Symbol => &self.symbol,
        };
        said.as_deref()
    }

    /// Says something of a field.
    pub fn put(&mut self, field: Field, said: String) {
        *self.place(field) = Some(said);
    }

    /// Takes back what was said of a field.
    pub fn take(&mut self, field: Field) {
        *self.place(field) = None;
    }

    const fn place(&mut self, field: Field) -> &mut Option<String> {
        match field {
            Field::Province => &mut self.province,
            Field::Commune => &mut self.commune,
            Field::Name => &mut self.name,
            Field::Symbol => &mut self.symbol,
        }
    }

    /// The answers with places as the country has them; a commune may be said without its noun.
    ///
    /// # Errors
    /// Where there is no such place.
    pub fn placed(mut self) -> Result<Self, Lacking> {
        let Some(said) = self.province.clone() else { return Ok(self) };
        let Some(province) = nation::province(&said) else {
            let near = nation::nearest_province(&said);
            return Err(Lacking::Unknown { field: Field::Province, said, near });
        };
        self.province = Some(province.name.to_owned());
        if let Some(said) = self.commune.clone() {
            self.commune = Some(commune(province, &said)?);
        }
        Ok(self)
    }
}

/// The commune of a province that is meant.
fn commune(province: &Province, said: &str) -> Result<String, Lacking> {
    let today = || province.units().iter().filter(|unit| unit.is_of_today());
    let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    let is_meant = |unit: &&Unit| match Level::split(said.trim()) {
        Some((level, name)) => (unit.level == level && same(&unit.name, name)) || same(&unit.name, said.trim()),
        None => same(&unit.name, said.trim()),
    };
    today().find(is_meant).map(Unit::told).ok_or_else(|| {
        let former = province.units().iter().filter(|unit| !unit.is_of_today());
        let bare = Level::split(said.trim()).map_or(said.trim(), |(_, name)| name);
        let became = former.filter(|unit| same(&unit.name, bare)).find_map(|unit| unit.successors.first().cloned());
        let near = became.or_else(|| nearest(said, today().map(Unit::told))).or_else(|| {
            let name = nearest(bare, today().map(|unit| unit.name.clone()))?;
            today().find(|unit| unit.name == name).map(Unit::told)
        });
        Lacking::Unknown { field: Field::Commune, said: said.to_owned(), near }
    })
}

impl Kind {
    /// What is still to be said.
    pub fn lacking(&self, answers: &Answers) -> impl Iterator<Item = Field> {
        self.needs.iter().copied().filter(|field| answers.of(*field).is_none())
    }

    /// The office file; `directory` is the name of the directory of its people.
    #[must_use]
    pub fn office(&self, answers: &Answers, directory: &str) -> String {
        let mut text = format!(
            "# Điều không ghi ở đây (tên, dòng ký, nơi nhận, địa danh…) lấy từ nền \"{id}\"; xem bằng: vanthu office base {id}\n\
             # Muốn khác nền thì ghi khóa ấy vào đây; [[sign]] ghi thêm ở đây được xét trước của nền.\n\n",
            id = self.id
        );
        let typed = [
            ("base", Some(self.id.as_str())),
            ("province", answers.of(Field::Province)),
            ("commune", answers.of(Field::Commune)),
            ("parent", answers.parent.as_deref()),
            ("name", answers.of(Field::Name)),
            ("symbol", answers.of(Field::Symbol)),
            ("directory", Some(directory)),
        ];
        for (key, value) in typed.into_iter().filter_map(|(key, value)| Some((key, value?))) {
            text.push_str(&format!("{key} = {}\n", string(value)));
        }
        text
    }

    /// The directory of the people named: the head has the title of the first signer of the base, deputies that of the second.
    #[must_use]
    pub fn directory(&self, answers: &Answers, office: &Office) -> String {
        let mut text = "# Người của cơ quan: chức vụ ghi như dòng [[sign]] của nền hoặc tệp cơ quan. Ai nhận, thôi chức vụ ngày nào thì ghi:\n\
                        # titles = [{ title = \"…\", from = \"01/7/2025\", to = \"30/11/2026\" }]\n\
                        # Sở, xã, phường của tỉnh không phải ghi vào đây; đơn vị khác thì thêm [[body]] (docs/spec-format.md).\n"
            .to_owned();
        let title = |at: usize| office.chains.get(at).map(|chain| chain.title.clone()).unwrap_or_default();
        let people = answers.chief.iter().map(|name| (name, title(0)));
        for (name, title) in people.chain(answers.deputies.iter().map(|name| (name, title(1)))) {
            let (name, title) = (string(name), string(&title));
            text.push_str(&format!("\n[[person]]\nname = {name}\ntitles = [{title}]\nsource = \"cơ quan tự ghi\"\n"));
        }
        text
    }
}
