//! The crates that the program is made of: none opens a connection, and all have licences that fit.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Licences that ask for no more than a mention.
const LICENCES: [&str; 8] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Unicode-3.0",
    "Zlib",
    "ISC",
];

/// A licence that is let pass for one crate: changes to that crate itself would have to be published.
const FOR_ONE_CRATE: (&str, &str) = ("colored", "MPL-2.0");

/// Crates that exist to talk to other machines, as far as they are well known.
const NETWORK_CRATES: &[&str] = &[
    "actix-web",
    "async-io",
    "async-net",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "curl-sys",
    "git2",
    "h2",
    "h3",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "lettre",
    "libssh2-sys",
    "minreq",
    "mio",
    "native-tls",
    "openssl",
    "openssl-sys",
    "opentelemetry",
    "quinn",
    "reqwest",
    "rumqttc",
    "rustls",
    "self_update",
    "sentry",
    "smol",
    "socket2",
    "ssh2",
    "surf",
    "tiny_http",
    "tokio",
    "tonic",
    "trust-dns-resolver",
    "tungstenite",
    "update-informer",
    "ureq",
    "warp",
    "websocket",
    "zmq",
];

/// What only code that opens a connection has a use for.
const OPENS_A_CONNECTION: [&str; 12] = [
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "UnixStream",
    "UnixListener",
    "UnixDatagram",
    "fn socket(",
    "libc::socket",
    "c::socket(",
    "SYS_socket",
    "getaddrinfo",
    "WSASocket",
];

/// Crates that put the system's own calls into Rust, connections among them. They are let pass only as long as the
/// parts for connections, which have to be asked for by these features, are not built.
const NAMES_THE_SYSTEM: &[(&str, &[&str])] = &[
    ("libc", &[]), // declarations only: whoever calls them is looked at here
    ("linux-raw-sys", &["net"]),
    ("nix", &["net", "socket"]),
    ("rustix", &["net"]),
    (
        "windows-sys",
        &["Win32_Networking", "Win32_Networking_WinSock"],
    ),
];

/// A crate, as Cargo describes it.
struct Package {
    name: String,
    licence: String,
    folder: PathBuf,
    features: BTreeSet<String>,
    /// Whether it is part of the program, and not only of its tests.
    is_in_the_program: bool,
}

/// Every crate that is built on this system.
fn packages() -> Vec<Package> {
    let cargo = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{error}");
        String::from_utf8(output.stdout).unwrap()
    };
    let version = cargo(&["-vV"]);
    let system = version.lines().find_map(|line| line.strip_prefix("host: "));
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let metadata = cargo(&[
        "metadata",
        "--format-version=1",
        "--locked",
        "--offline",
        "--manifest-path",
        manifest,
        "--filter-platform",
        system.unwrap(),
    ]);
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let nodes: BTreeMap<&str, &Value> =
        nodes.iter().map(|node| (text(&node["id"]), node)).collect();
    let in_the_program = in_the_program(text(&metadata["resolve"]["root"]), &nodes);
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages
        .filter_map(|package| {
            let id = text(&package["id"]);
            let features = nodes.get(id)?["features"].as_array().unwrap().iter();
            Some(Package {
                name: text(&package["name"]).to_owned(),
                licence: package["license"].as_str().unwrap_or("none").to_owned(),
                folder: Path::new(text(&package["manifest_path"]))
                    .parent()
                    .unwrap()
                    .to_owned(),
                features: features.map(|feature| text(feature).to_owned()).collect(),
                is_in_the_program: in_the_program.contains(id),
            })
        })
        .collect()
}

/// The ids of all that is built into the program, or runs while it is built from it.
fn in_the_program<'m>(root: &'m str, nodes: &BTreeMap<&str, &'m Value>) -> BTreeSet<&'m str> {
    let mut found = BTreeSet::from([root]);
    let mut open = vec![root];
    while let Some(id) = open.pop() {
        for dependency in nodes[id]["deps"].as_array().unwrap() {
            let kinds = dependency["dep_kinds"].as_array().unwrap();
            let is_for_tests = kinds.iter().all(|kind| kind["kind"] == "dev");
            let id = text(&dependency["pkg"]);
            if !is_for_tests && found.insert(id) {
                open.push(id);
            }
        }
    }
    found
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Every line of Rust in a folder that is no comment, with the file that it stands in.
fn lines_of_code(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            lines.extend(lines_of_code(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            lines.extend(code.map(|line| (path.clone(), line.to_owned())));
        }
    }
    lines
}

/// Whether a licence expression can be met with the licences of the list alone.
fn fits(expression: &str, name: &str) -> bool {
    let expression = expression.replace(['(', ')'], " ").replace('/', " OR ");
    let is_fine = |licence: &str| LICENCES.contains(&licence) || FOR_ONE_CRATE == (name, licence);
    // Everything that is joined by AND must be met. No crate joins alternatives of more than one licence each.
    expression
        .split(" AND ")
        .all(|part| part.split(" OR ").any(|one| is_fine(one.trim())))
}

#[test]
fn every_licence_is_on_the_list() {
    for Package { name, licence, .. } in packages() {
        assert!(fits(&licence, &name), "{name} has the licence {licence}");
    }
}

#[test]
fn a_licence_that_is_not_on_the_list_would_be_seen() {
    assert!(fits("MIT OR GPL-3.0", "x") && fits("(MIT OR Apache-2.0) AND Unicode-3.0", "x"));
    assert!(fits("MIT/Apache-2.0", "x") && fits("MPL-2.0", "colored"));
    for licence in [
        "GPL-3.0",
        "MPL-2.0",
        "MIT AND GPL-3.0",
        "(MIT OR ISC) AND GPL-3.0",
        "none",
    ] {
        assert!(!fits(licence, "x"), "{licence}");
    }
}

#[test]
fn no_crate_is_made_for_the_network() {
    let lock = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).unwrap();
    let names = lock
        .lines()
        .filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let names: Vec<&str> = names.collect();
    assert!(
        names.contains(&"serde_json"),
        "the lock file is written in another way"
    );
    for name in names {
        assert!(!NETWORK_CRATES.contains(&name), "{name} opens connections");
    }
}

#[test]
fn nothing_in_the_program_has_code_that_opens_a_connection() {
    for Package {
        name,
        folder,
        features,
        is_in_the_program,
        ..
    } in packages()
    {
        if !is_in_the_program {
            continue;
        }
        if let Some((_, parts)) = NAMES_THE_SYSTEM.iter().find(|(known, _)| *known == name) {
            let built: Vec<&&str> = parts
                .iter()
                .filter(|part| features.contains(**part))
                .collect();
            assert!(built.is_empty(), "{name} is built with {built:?}");
            continue;
        }
        for (path, line) in lines_of_code(&folder.join("src")) {
            let opens = OPENS_A_CONNECTION.iter().find(|word| line.contains(**word));
            assert_eq!(opens, None, "{name}, {}: {line}", path.display());
        }
    }
}

#[test]
fn our_own_code_has_nothing_unsafe_in_it_and_cannot_have() {
    let manifest = include_str!("../../../Cargo.toml");
    assert!(manifest.contains("unsafe_code = \"forbid\""));
    for (path, line) in lines_of_code(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
        let is_unsafe = [
            "unsafe {",
            "unsafe fn",
            "unsafe impl",
            "unsafe extern",
            "#[unsafe",
        ];
        let found = is_unsafe.iter().find(|words| line.contains(**words));
        assert_eq!(found, None, "{}: {line}", path.display());
    }
}

#[test]
fn the_package_holds_what_builds_the_program_and_not_what_tests_it() {
    let list = Command::new(env!("CARGO"))
        .args(["package", "--list", "--allow-dirty", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let list = String::from_utf8(list.stdout).unwrap();
    let packed: BTreeSet<&Path> = list.lines().map(Path::new).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    for folder in ["src", "rules"] {
        files_below(&root.join(folder), &mut sources);
    }
    for source in &sources {
        let source = source.strip_prefix(root).unwrap();
        assert!(
            packed.contains(source),
            "{} is not in the package",
            source.display()
        );
    }
    // Beside the sources: what cargo adds, this page and the next, the licence, and a rule file that unit tests read.
    assert!(packed.len() <= sources.len() + 9, "{list}");
    // A stranger has to find the way about in it.
    assert!(packed.len() <= 400, "{} files", packed.len());
    let tests = packed.iter().filter(|path| path.starts_with("tests"));
    assert!(tests.count() <= 2, "{list}");
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files_below(&path, found),
            false => found.push(path),
        }
    }
}

#[test]
fn how_many_crates_there_are_is_said() {
    let packages = packages();
    let ours = packages
        .iter()
        .filter(|package| package.is_in_the_program)
        .count()
        - 1;
    let others = packages.len() - 1 - ours;
    let line = format!(
        "\nThe program is built from {ours} crates on this system; {others} more test it.\n"
    );
    // Past the harness, which keeps the words of a passed test to itself.
    std::io::stderr().write_all(line.as_bytes()).unwrap();
    assert!(ours > 10, "some must have been missed");
}
