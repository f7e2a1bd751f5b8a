//! The fields of every table of a spec, as data.

use super::Kind::{
    Bodies, Cells, Choice, Coded, Count, Fit, Flag, Line, Lines, Long, Measures, Named, Office, People, Person,
    Printed, PrintedRich, Rich, Tables, When,
};
use super::{Field, Group, Kind, Shown, Table};

/// A field that is at hand.
const fn field(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, shown: Shown::Always }
}

/// A field that few notices need.
const fn seldom(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, shown: Shown::Seldom }
}

/// A whole spec.
pub static SPEC: Table = Table {
    name: "Spec",
    first: ("issuer", ""),
    short: None,
    fields: &[
        field("issuer", Office),
        field("signer", Person),
        field("file", Printed),
        seldom("phrases", Named),
        field("meeting", Kind::Table(&MEETING)),
        field("notice", Tables(&NOTICE)),
        field("conclusion", Kind::Table(&CONCLUSION)),
        field("change", Tables(&CHANGE)),
        seldom("check", Coded(&LEVEL)),
    ],
};

/// The groups of the page in their order: every key of the spec and of its meeting stands in one.
pub static GROUPS: &[Group] = &[
    Group {
        id: "what",
        at: "/meeting",
        keys: &[
            "topic", "chair", "time", "room", "content", "event", "basis", "host", "convener", "end", "duration",
            "contact", "id",
        ],
    },
    Group { id: "who", at: "/meeting", keys: &["attendees"] },
    Group { id: "preparation", at: "/meeting", keys: &["duties", "papers"] },
    Group { id: "sessions", at: "/meeting", keys: &["session", "point", "timetable"] },
    Group { id: "notices", at: "", keys: &["issuer", "signer", "file", "notice"] },
    Group { id: "conclusion", at: "", keys: &["conclusion"] },
    Group { id: "changes", at: "", keys: &["change"] },
    Group { id: "other", at: "", keys: &["phrases", "check"] },
];

static MEETING: Table = Table {
    name: "MeetingSpec",
    first: ("topic", ""),
    short: None,
    fields: &[
        seldom("id", Line),
        seldom("event", Line),
        field("topic", Long),
        seldom("basis", Line),
        seldom("host", Kind::Table(&HOST)),
        seldom("convener", Person),
        field("chair", People),
        field("time", When),
        seldom("end", When),
        seldom("duration", Line),
        field("room", Line),
        field("content", Rich),
        field("attendees", Tables(&ATTENDEES)),
        field("session", Tables(&SESSION)),
        field("point", Tables(&POINT)),
        field("timetable", Tables(&TIMETABLE)),
        field("duties", Tables(&TASK)),
        field("papers", Kind::Table(&PAPERS)),
        seldom("contact", Line),
    ],
};

static HOST: Table = Table {
    name: "HostSpec",
    first: ("name", ""),
    short: None,
    fields: &[field("name", Line), field("chair", Line), field("basis", Line), field("point", Line)],
};

static SESSION: Table = Table {
    name: "SessionSpec",
    first: ("topic", ""),
    short: None,
    fields: &[
        field("topic", Long),
        seldom("heading", Line),
        field("chair", People),
        field("time", When),
        seldom("end", When),
        seldom("duration", Line),
        field("room", Line),
        field("content", Rich),
        field("attendees", Tables(&ATTENDEES)),
        seldom("items", Tables(&ITEM)),
    ],
};

static POINT: Table = Table {
    name: "PointSpec",
    first: ("name", ""),
    short: None,
    fields: &[field("name", Line), field("room", Line), field("chair", People), field("attendees", Tables(&ATTENDEES))],
};

static TIMETABLE: Table = Table {
    name: "TimetableRow",
    first: ("time", ""),
    short: None,
    fields: &[field("time", Line), field("content", Line), seldom("body", Bodies), seldom("room", Line)],
};

static ATTENDEES: Table = Table {
    name: "AttendeesSpec",
    first: ("text", ""),
    short: Some("text"),
    fields: &[
        seldom("head", Line),
        field("group", Kind::Group),
        seldom("lead", Line),
        field("bodies", Bodies),
        seldom("separator", Line),
        seldom("person", Person),
        seldom("note", Line),
        field("text", Long),
        seldom("mark", Line),
        seldom("same_line", Flag),
    ],
};

static TASK: Table = Table {
    name: "TaskSpec",
    first: ("task", ""),
    short: None,
    fields: &[
        field("assign", Bodies),
        seldom("body", Bodies),
        seldom("propose", Bodies),
        seldom("request", Bodies),
        field("task", Rich),
        field("due", When),
        seldom("cycle", Line),
        seldom("deliver", Kind::Table(&DELIVER)),
        seldom("papers", Flag),
        seldom("bullet", Flag),
        seldom("label", Printed),
        seldom("mark", Line),
    ],
};

static DELIVER: Table = Table {
    name: "DeliverSpec",
    first: ("to", ""),
    short: None,
    fields: &[
        field("lead", Line),
        field("to", Line),
        field("copies", Count),
        field("form", Line),
        field("due", When),
        field("as_above", Flag),
    ],
};

static PAPERS: Table = Table {
    name: "PapersSpec",
    first: ("to", ""),
    short: None,
    fields: &[
        seldom("lead", Line),
        field("to", Line),
        field("copies", Count),
        field("form", Line),
        field("due", When),
        seldom("text", Rich),
    ],
};

static NOTICE: Table = Table {
    name: "NoticeSpec",
    first: ("kind", "giay-moi"),
    short: None,
    fields: &[
        field("kind", Choice(&["giay-moi", "thong-bao-hop", "ket-luan", "thay-doi", "cong-van"])),
        seldom("issuer", Office),
        seldom("name", Line),
        seldom("id", Line),
        seldom("standard", Choice(&["nd30", "hd36", "hd05"])),
        seldom("template", Line),
        seldom("form", Choice(&["thong-bao", "cong-van", "giay-moi"])),
        seldom("change", Count),
        field("number", Printed),
        field("date", Printed),
        seldom("symbol", Line),
        seldom("unit", Line),
        seldom("urgency", Choice(&["hoa-toc", "thuong-khan", "khan"])),
        seldom("draft", Count),
        seldom("drafter", Line),
        seldom("copies", Count),
        seldom("address", Flag),
        seldom("addressees", Tables(&ATTENDEES)),
        seldom("guests", People),
        seldom("cites", Line),
        seldom("subject", Long),
        seldom("opening", Rich),
        seldom("tasks_of", Bodies),
        seldom("numbering", Printed),
        seldom("section", Tables(&SECTION)),
        seldom("closing", PrintedRich),
        seldom("signer", Person),
        seldom("signed", Flag),
        seldom("file", Printed),
        field("recipients", Kind::Table(&RECIPIENTS)),
        seldom("items", Tables(&ITEM)),
        seldom("style", Kind::Table(&STYLE)),
        seldom("fit", Fit),
        seldom("annex", Tables(&ANNEX)),
    ],
};

static RECIPIENTS: Table = Table {
    name: "RecipientsSpec",
    first: ("add", ""),
    short: Some("list"),
    fields: &[field("add", Lines), seldom("list", Lines), seldom("none", Flag)],
};

static ITEM: Table = Table {
    name: "ItemSpec",
    first: ("heading", ""),
    short: None,
    fields: &[
        field(
            "item",
            Choice(&[
                "attendees",
                "time",
                "room",
                "time-room",
                "content",
                "duties",
                "chair",
                "sessions",
                "points",
                "timetable",
                "contact",
            ]),
        ),
        field("heading", Line),
        field("own_line", Flag),
        seldom("label", Printed),
        seldom("capital", Flag),
        field("text", Rich),
    ],
};

static STYLE: Table = Table {
    name: "StyleSpec",
    first: ("time", ""),
    short: None,
    fields: &[
        field("time", Line),
        field("date", Line),
        field("hour", Line),
        field("deadline", Line),
        field("due", Line),
        field("when", Line),
        field("place", Line),
        field("person", Choice(&["comma", "dash", "title-first"])),
        field("sessions", Choice(&["sections", "lines"])),
        field("points", Choice(&["lines", "sections"])),
        field("labels", Choice(&["bold", "plain", "own-line"])),
    ],
};

static ANNEX: Table = Table {
    name: "AnnexSpec",
    first: ("title", ""),
    short: None,
    fields: &[
        field("title", Line),
        field("text", Rich),
        field("table", Kind::Table(&ROWS)),
        seldom("same_line", Flag),
        seldom("landscape", Flag),
    ],
};

static ROWS: Table = Table {
    name: "TableSpec",
    first: ("of", "attendees"),
    short: None,
    fields: &[
        field("of", Choice(&["attendees", "timetable", "duties"])),
        field("columns", Lines),
        field("widths", Measures),
        field("rows", Cells),
    ],
};

static CONCLUSION: Table = Table {
    name: "ConclusionSpec",
    first: ("attended", "as-invited"),
    short: None,
    fields: &[
        seldom("concluder", Person),
        field("attended", Printed),
        field("reported", Bodies),
        field("text", Rich),
        seldom("numbering", Printed),
        field("section", Tables(&SECTION)),
    ],
};

static SECTION: Table = Table {
    name: "SectionSpec",
    first: ("heading", ""),
    short: None,
    fields: &[
        field("heading", Long),
        seldom("label", Printed),
        field("text", Rich),
        seldom("numbering", Printed),
        field("tasks", Tables(&TASK)),
        seldom("section", Tables(&SECTION)),
    ],
};

static CHANGE: Table = Table {
    name: "ChangeSpec",
    first: ("action", "doi"),
    short: None,
    fields: &[
        field("action", Choice(&["hoan", "lui", "doi", "huy", "bo-sung", "thay-the", "thu-hoi", "dinh-chinh"])),
        field("time", When),
        seldom("end", When),
        field("room", Line),
        seldom("content", Rich),
        seldom("attendees", Tables(&ATTENDEES)),
        seldom("papers", Kind::Table(&PAPERS)),
        field("reason", Line),
        seldom("unchanged", Flag),
        seldom("text", Rich),
    ],
};

static LEVEL: Table = Table {
    name: "LevelSpec",
    first: ("level", "off"),
    short: None,
    fields: &[field("level", Choice(&["off", "hint", "warning", "error"])), field("reason", Line)],
};

/// A person.
pub(super) static PERSON: Table = Table {
    name: "PersonRef",
    first: ("lookup", ""),
    short: Some("lookup"),
    fields: &[
        field("lookup", Line),
        field("name", Line),
        field("title", Line),
        field("honorific", Line),
        field("role", Line),
        seldom("other_title", Lines),
        seldom("chain", Lines),
    ],
};

/// A body.
pub(super) static BODY: Table = Table {
    name: "BodyRef",
    first: ("lookup", ""),
    short: Some("lookup"),
    fields: &[field("lookup", Line), field("name", Line)],
};
