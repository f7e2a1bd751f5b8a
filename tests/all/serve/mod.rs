//! The page in the browser, asked as a browser asks it, through the binary.

mod browser;
mod changes;
mod guarded;
mod pages;
