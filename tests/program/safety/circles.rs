//! The files of the program form no circle: whoever reads one needs only those that it imports, down to the ground.
//!
//! The compiler is content with any circle inside one crate, so this test reads the paths of every file as the
//! compiler does, and looks for a way back.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, UseTree};

/// The names of a path, or of a module from the root.
type Names = Vec<String>;

/// What a file says of others.
#[derive(Debug, Default)]
struct Source {
    /// What each name stands for that a `use` brings in.
    brought_in: BTreeMap<String, Names>,
    /// Every path, those of `use` among them.
    paths: Vec<Names>,
}

/// Every module of the program by its names.
#[derive(Debug, Default)]
struct Program {
    sources: BTreeMap<Names, Source>,
}

fn names<const N: usize>(names: [&str; N]) -> Names {
    names.map(str::to_owned).to_vec()
}

impl Program {
    fn add(&mut self, module: Names, text: &str) {
        let mut source = Source::default();
        source.visit_file(&syn::parse_file(text).unwrap());
        self.sources.insert(module, source);
    }

    /// Reads a folder, whose files are the modules below `module`.
    fn add_folder(&mut self, folder: &Path, module: &Names) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            let mut below = module.clone();
            if name != "main" {
                below.push(name.to_owned());
            }
            match path.is_dir() {
                true => self.add_folder(&path, &below),
                false if name == "tests" => {}
                false => self.add(below, &fs::read_to_string(&path).unwrap()),
            }
        }
    }

    /// The module that defines what a path of `module` leads to; none for what is of another crate, of the function
    /// itself, or a module and not something in it.
    fn home_of(&self, module: &[String], path: &[String]) -> Option<Names> {
        let [first, rest @ ..] = path else {
            return None;
        };
        let below = [module, std::slice::from_ref(first)].concat();
        match first.as_str() {
            "crate" => self.follow(&[], rest),
            "self" => self.follow(module, rest),
            "super" => self.follow(&module[..module.len() - 1], rest),
            _ if self.sources.contains_key(&below) => self.follow(&below, rest),
            name => {
                let stands_for = self.sources[module].brought_in.get(name)?;
                let is_own = stands_for.first() == path.first();
                (!is_own).then(|| self.home_of(module, &[stands_for, rest].concat()))?
            }
        }
    }

    fn follow(&self, module: &[String], rest: &[String]) -> Option<Names> {
        match rest.first()?.as_str() {
            "super" => self.home_of(module, rest),
            _ => self
                .home_of(module, rest)
                .or_else(|| self.defines(module, rest).then(|| module.to_vec())),
        }
    }

    /// Whether the end of a path can only be the module's own.
    fn defines(&self, module: &[String], rest: &[String]) -> bool {
        let below = [module, &rest[..1]].concat();
        !self.sources.contains_key(&below)
            && !self.sources[module].brought_in.contains_key(&rest[0])
    }

    /// Which modules each module needs.
    fn needs(&self) -> BTreeMap<&Names, BTreeSet<Names>> {
        let needs = |(module, source): (&Names, &Source)| {
            let homes = source
                .paths
                .iter()
                .filter_map(|path| self.home_of(module, path));
            homes.filter(|home| home != module).collect()
        };
        let each = self.sources.iter();
        each.map(|entry| (entry.0, needs(entry))).collect()
    }

    /// Every module that needs itself through others, with those of them that it needs at once.
    fn circles(&self) -> Vec<String> {
        let needs = self.needs();
        let reach = |from: &BTreeSet<Names>| {
            let mut reached = from.clone();
            let mut open: Vec<Names> = from.iter().cloned().collect();
            while let Some(module) = open.pop() {
                let more = needs[&module].iter();
                open.extend(more.filter(|more| reached.insert((*more).clone())).cloned());
            }
            reached
        };
        let reached: BTreeMap<_, _> = needs
            .iter()
            .map(|(module, at_once)| (*module, reach(at_once)))
            .collect();
        let told = |module: &Names| {
            let back = needs[module]
                .iter()
                .filter(|other| reached[other].contains(module));
            let back: Vec<String> = back.map(|other| other.join("::")).collect();
            format!("{} needs {}", module.join("::"), back.join(", "))
        };
        let in_circles = needs
            .keys()
            .filter(|module| reached[**module].contains(**module));
        in_circles.map(|module| told(module)).collect()
    }
}

impl Source {
    fn bring_in(&mut self, before: &[String], tree: &UseTree) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.bring_in(&with(&path.ident), &path.tree),
            UseTree::Name(name) if name.ident == "self" => {
                self.bring(before.to_vec(), before.last().cloned())
            }
            UseTree::Name(name) => self.bring(with(&name.ident), Some(name.ident.to_string())),
            UseTree::Rename(rename) => {
                self.bring(with(&rename.ident), Some(rename.rename.to_string()))
            }
            UseTree::Glob(_) => self.paths.push([before, &["*".to_owned()]].concat()),
            UseTree::Group(group) => group
                .items
                .iter()
                .for_each(|tree| self.bring_in(before, tree)),
        }
    }

    fn bring(&mut self, path: Names, name: Option<String>) {
        self.brought_in
            .extend(name.map(|name| (name, path.clone())));
        self.paths.push(path);
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    let is_test = |attribute: &Attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Ident>()
                .is_ok_and(|what| what == "test")
    };
    attributes.iter().any(is_test)
}

impl<'a> Visit<'a> for Source {
    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        self.bring_in(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        self.paths.push(
            path.segments
                .iter()
                .map(|part| part.ident.to_string())
                .collect(),
        );
        visit::visit_path(self, path);
    }

    /// What stands in a macro call is read as names with `::` between them.
    fn visit_macro(&mut self, call: &'a syn::Macro) {
        self.add_tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }
}

impl Source {
    fn add_tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut colons) = (Names::new(), 0);
        for token in tokens {
            match token {
                TokenTree::Ident(name) if colons == 2 => path.push(name.to_string()),
                TokenTree::Ident(name) => {
                    self.paths
                        .push(std::mem::replace(&mut path, vec![name.to_string()]));
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                TokenTree::Group(group) => self.add_tokens(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            colons = 0;
        }
        self.paths.push(path);
    }
}

#[test]
fn no_file_of_the_program_needs_itself_through_others() {
    let mut program = Program::default();
    program.add_folder(Path::new("src/bin/lungnets"), &Names::new());
    assert!(program.sources.len() > 50, "the files were not found");
    let circles = program.circles();
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

#[test]
fn a_circle_is_seen_however_it_is_written() {
    for (above, below) in [
        ("use crate::below::thing;", "use crate::above::other;"),
        (
            "mod inner; fn f() { crate::below::thing() }",
            "use super::above::{self as up}; fn thing() { up::f() }",
        ),
        (
            "use super::below; fn f() { println!(\"{}\", below::thing()) }",
            "fn thing(it: crate::above::Other) {}",
        ),
    ] {
        let mut program = Program::default();
        program.add(Names::new(), "mod above; mod below; pub use below::thing;");
        program.add(names(["above"]), above);
        program.add(names(["below"]), below);
        assert_eq!(program.circles().len(), 2, "{above} {below}");
        program.add(
            names(["below"]),
            "fn thing() { other::above() } mod tests { }",
        );
        assert!(program.circles().is_empty(), "{above}");
    }
}
