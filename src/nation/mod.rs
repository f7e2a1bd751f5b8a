//! The country's places and bodies, built in: provinces, communes of today, units of before with what they became, departments and
//! ministries. A leaf that knows nothing of offices; a province is unpacked when one of its units is first asked for.

mod bodies;
mod name;
mod province;
mod unit;

pub use bodies::{BodyFact, bodies};
pub use name::{key, mark};
pub use province::{Province, Standing, former_provinces, nearest_province, province, provinces};
pub use unit::{Level, REFORM, Unit, is_named_after, place, told};

/// Where what is said of units comes from, as it is told.
pub const UNITS_SOURCE: &str = "các nghị quyết sắp xếp năm 2025; đơn vị kế tục theo một nguồn đối chiếu";

/// Cells of tab-separated lines, the first line left out.
fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().skip(1).filter(|line| !line.is_empty()).map(|line| line.split('\t').map(str::trim).collect())
}

/// A cell with something in it.
fn cell(row: &[&'static str], at: usize) -> Option<&'static str> {
    row.get(at).copied().filter(|cell| !cell.is_empty())
}

/// A day as the data has it: `2025-06-30`.
fn day(cell: &str) -> Option<chrono::NaiveDate> {
    cell.parse().ok()
}
