//! The country's places: packed as the data has them, known to every office, and told with what took their place.

mod former;
mod packed;
