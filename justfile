# List the recipes.
default:
    @just --list

# All checks that a change must pass.
check:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    cargo test
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps

# Turn the notices of meetings/ into pictures in target/pages, to look at.
pages:
    rm -rf target/pages
    cargo run --release -- render meetings --out target/pages --format pdf
    find target/pages -name '*.pdf' -exec pdftoppm -r 100 -png {} {} \;

# Write the golden files anew; read their diff before committing.
bless:
    UPDATE=1 cargo test
