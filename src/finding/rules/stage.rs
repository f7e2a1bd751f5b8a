//! What a notice needs on its way: before it is submitted for signature, and once it is issued.

use super::rules;

rules! {
    /// A notice submitted without something that its signer expects.
    NOT_READY = warning("M701");
    /// A number or a day typed before the registry has given it.
    NUMBERED_EARLY = warning("M702");
    /// An issued notice whose number or date nobody has recorded.
    NOT_RECORDED = error("M703");
    /// A person of the starter in what is to be signed.
    SAMPLE_PERSON = error("M704");
    /// Month and year of a draft are blank and nobody asked for it.
    BLANK_MONTH = hint("M705");
}
