//! A small rule file and answers to it, made from bytes. Every run of bytes makes some.

use serde_json::{Value, json};

/// Bytes to choose by; when they run out, every choice is the first.
pub struct Bytes<'d>(pub &'d [u8]);

impl Bytes<'_> {
    /// A number below `count`.
    fn below(&mut self, count: usize) -> usize {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        usize::from(*first) % count.max(1)
    }
}

/// The choices of every question that has some, and the numbers of every other: from none to [`MOST`].
pub const CHOICES: usize = 3;

/// The greatest number that answers a question.
pub const MOST: usize = 9;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    YesNo,
    OneOf,
    AnyOf,
    Number,
}

pub enum Wanted {
    Yes,
    No,
    Chosen(Vec<usize>),
    Number(Option<usize>, Option<usize>),
}

pub enum Tree {
    Answer(usize, Wanted),
    Finding(usize),
    All(Vec<Tree>),
    Any(Vec<Tree>),
    HowMany(usize, Vec<Tree>),
    /// So many points are enough of those of the parts, each beside what it is worth. Where a part has several, they
    /// are choices of one question, and the most that one is worth counts.
    Score(usize, Vec<Vec<(usize, Tree)>>),
}

pub enum Answer {
    Yes,
    No,
    Choice(usize),
    Ticks(Vec<usize>, bool),
    Number(usize),
    Unsure,
}

pub struct Question {
    pub kind: Kind,
    pub ask_when: Option<Tree>,
    pub given: Option<Answer>,
}

pub struct Rule {
    pub level: usize,
    pub when: Tree,
    /// The questions whose unsure answers it only mentions.
    pub mention: Vec<usize>,
}

/// How many levels there are.
const LEVELS: usize = 3;

pub struct Made {
    pub questions: Vec<Question>,
    pub findings: Vec<Tree>,
    pub rules: Vec<Rule>,
    pub otherwise: usize,
    pub if_unanswered: usize,
}

impl Made {
    pub fn from(bytes: &mut Bytes<'_>) -> Self {
        let mut made = Self {
            questions: Vec::new(),
            findings: Vec::new(),
            rules: Vec::new(),
            otherwise: bytes.below(LEVELS),
            if_unanswered: bytes.below(LEVELS),
        };
        for _ in 0..=bytes.below(5) {
            let question = made.question(bytes);
            made.questions.push(question);
        }
        for _ in 0..bytes.below(3) {
            let finding = made.tree(bytes, 3);
            made.findings.push(finding);
        }
        for _ in 0..=bytes.below(3) {
            let rule = made.rule(bytes);
            made.rules.push(rule);
        }
        made
    }

    fn question(&self, bytes: &mut Bytes<'_>) -> Question {
        let kinds = [Kind::YesNo, Kind::OneOf, Kind::AnyOf, Kind::Number];
        let kind = kinds[bytes.below(4)];
        let is_follow_up = !self.questions.is_empty() && bytes.below(3) == 1;
        Question {
            kind,
            ask_when: is_follow_up.then(|| self.tree(bytes, 2)),
            given: answer(kind, bytes),
        }
    }

    fn rule(&self, bytes: &mut Bytes<'_>) -> Rule {
        let (level, when) = (bytes.below(LEVELS), self.tree(bytes, 4));
        let mut tested = Vec::new();
        self.tested(&when, &mut tested);
        let mention = match bytes.below(3) {
            2 => tested.into_iter().filter(|_| bytes.below(2) == 0).collect(),
            _ => Vec::new(),
        };
        Rule {
            level,
            when,
            mention,
        }
    }

    /// The questions that a tree looks at by itself or in a finding.
    fn tested(&self, tree: &Tree, found: &mut Vec<usize>) {
        match tree {
            Tree::Answer(question, _) if !found.contains(question) => found.push(*question),
            Tree::Answer(..) => {}
            Tree::Finding(place) => self.tested(&self.findings[*place], found),
            Tree::All(parts) | Tree::Any(parts) | Tree::HowMany(_, parts) => {
                parts.iter().for_each(|part| self.tested(part, found));
            }
            Tree::Score(_, items) => {
                let parts = items.iter().flatten();
                parts.for_each(|(_, part)| self.tested(part, found));
            }
        }
    }

    fn tree(&self, bytes: &mut Bytes<'_>, depth: usize) -> Tree {
        match bytes.below(if depth == 0 { 4 } else { 9 }) {
            3 if !self.findings.is_empty() => Tree::Finding(bytes.below(self.findings.len())),
            0..=3 => self.test(bytes),
            8 => self.score(bytes, depth),
            way => {
                let count = 1 + bytes.below(3);
                let parts: Vec<Tree> = (0..count).map(|_| self.tree(bytes, depth - 1)).collect();
                match way {
                    4 => Tree::All(parts),
                    5 => Tree::Any(parts),
                    _ => Tree::HowMany(1 + bytes.below(count), parts),
                }
            }
        }
    }

    /// A score of a group and of the choices of each question that has some.
    fn score(&self, bytes: &mut Bytes<'_>, depth: usize) -> Tree {
        let points = |bytes: &mut Bytes<'_>| 1 + bytes.below(3);
        let group = Tree::Any(vec![self.tree(bytes, depth - 1)]);
        let mut items = vec![vec![(points(bytes), group)]];
        for (question, asked) in self.questions.iter().enumerate() {
            if !matches!(asked.kind, Kind::OneOf | Kind::AnyOf) || bytes.below(2) == 0 {
                continue;
            }
            let mut worth = 0;
            let choices = (bytes.below(CHOICES)..CHOICES).map(|place| {
                let is_ordered = asked.kind == Kind::OneOf;
                worth = if is_ordered { worth } else { 0 } + points(bytes);
                (worth, Tree::Answer(question, Wanted::Chosen(vec![place])))
            });
            items.push(choices.collect());
        }
        let most = |item: &Vec<(usize, Tree)>| item.iter().map(|(points, _)| *points).max();
        let total: usize = items.iter().filter_map(most).sum();
        Tree::Score(1 + bytes.below(total), items)
    }

    fn test(&self, bytes: &mut Bytes<'_>) -> Tree {
        let question = bytes.below(self.questions.len());
        let wanted = match self.questions[question].kind {
            Kind::YesNo if bytes.below(2) == 0 => Wanted::Yes,
            Kind::YesNo => Wanted::No,
            Kind::OneOf | Kind::AnyOf => Wanted::Chosen(some(1 + bytes.below((1 << CHOICES) - 1))),
            Kind::Number => {
                let (least, size) = (bytes.below(MOST), 1 + bytes.below(MOST));
                match bytes.below(3) {
                    0 => Wanted::Number(Some(least), None),
                    1 => Wanted::Number(None, Some(size)),
                    _ => Wanted::Number(Some(least), Some(least + size)),
                }
            }
        };
        Tree::Answer(question, wanted)
    }

    /// The rule file.
    pub fn file(&self) -> Value {
        let us = json!(["us"]);
        let statement = json!({"text": "A text.", "sources": us});
        let levels = (0..LEVELS).map(|i| {
            let mut json = json!({"id": level(i), "name": "Name", "sentence": "Act.", "advice": ["Act."], "brief": ["Act."],
                "sources": us});
            if i != self.otherwise {
                json["phone"] = json!(["The signs are [signs]."]);
            }
            json
        });
        let questions = self.questions.iter().enumerate().map(|(i, question)| {
            let mut json = json!({"id": id(i), "name": "Name", "ask": "So?", "why": "So.", "answer": kind(question.kind),
                "can_change": question.kind != Kind::Number, "sources": us});
            match question.kind {
                Kind::YesNo => {
                    json["said"] = json!("it is so");
                    json["sooner_if"] = json!("it is so");
                }
                Kind::Number => json["said"] = json!("[number] of them"),
                Kind::OneOf | Kind::AnyOf => {}
            }
            if let Some(when) = &question.ask_when {
                json["ask_when"] = condition(when);
            }
            json
        });
        let findings = self.findings.iter().enumerate();
        let findings = findings.map(
            |(i, when)| json!({"id": format!("f{i}"), "name": "Name", "when": condition(when)}),
        );
        let rules = self.rules.iter().enumerate().map(|(i, rule)| {
            let about: Vec<String> = rule.mention.iter().map(|question| id(*question)).collect();
            let if_unsure = match about.as_slice() {
                [] => json!("act_as_if_yes"),
                about => json!({"mention": {"about": about, "reason": "A reason."}}),
            };
            json!({"id": rule_id(i), "level": level(rule.level), "when": condition(&rule.when), "if_unsure": if_unsure,
                "say": "So.", "sources": us})
        });
        let mut file = json!({
            "format": 2, "id": "made", "version": "1", "title": "Made", "language": "en-GB", "reviewed": null,
            "intro": [statement], "levels": levels.collect::<Vec<_>>(), "otherwise": level(self.otherwise),
            "if_unanswered": level(self.if_unanswered), "when_stopped": statement,
            "places": {
                "ask": "Where?", "known": [{"id": "uk", "name": "UK", "emergency_number": "999", "sources": us}],
                "elsewhere": {"name": "Elsewhere", "call": "your number", "text": "Call.", "sources": us},
            },
            "sources": [{"id": "us", "title": "Made", "publisher": "Nobody", "read_on": "2026-11-23"}],
            "questions": questions.collect::<Vec<_>>(), "rules": rules.collect::<Vec<_>>(), "limits": [statement],
            "disclaimers": [statement], "disclaimers_short": [statement],
            "examples": [{"name": "Any", "answers": {}, "level": level(0), "because": []}],
        });
        if !self.findings.is_empty() {
            file["findings"] = findings.collect();
        }
        file
    }

    /// The answers file.
    pub fn given(&self) -> Value {
        let questions = self.questions.iter().enumerate();
        let given = questions.filter_map(|(i, question)| {
            let answer = match question.given.as_ref()? {
                Answer::Yes => json!("yes"),
                Answer::No => json!("no"),
                Answer::Unsure => json!("unsure"),
                Answer::Number(number) => json!(number),
                Answer::Choice(place) => json!(choice(*place)),
                Answer::Ticks(places, unsure) => {
                    let unsure = unsure.then(|| "unsure".to_owned());
                    places
                        .iter()
                        .map(|place| choice(*place))
                        .chain(unsure)
                        .collect()
                }
            };
            Some((id(i), answer))
        });
        Value::Object(given.collect())
    }
}

fn answer(kind: Kind, bytes: &mut Bytes<'_>) -> Option<Answer> {
    let way = bytes.below(6);
    match (way, kind) {
        (0, _) => None,
        (1, Kind::AnyOf) => Some(Answer::Ticks(some(bytes.below(1 << CHOICES)), true)),
        (1, _) => Some(Answer::Unsure),
        (2 | 3, Kind::YesNo) => Some(Answer::Yes),
        (_, Kind::YesNo) => Some(Answer::No),
        (_, Kind::OneOf) => Some(Answer::Choice(bytes.below(CHOICES))),
        (_, Kind::AnyOf) => Some(Answer::Ticks(some(bytes.below(1 << CHOICES)), false)),
        (_, Kind::Number) => Some(Answer::Number(bytes.below(MOST + 1))),
    }
}

/// The places whose bits are set.
fn some(bits: usize) -> Vec<usize> {
    (0..CHOICES)
        .filter(|place| bits >> place & 1 == 1)
        .collect()
}

fn id(question: usize) -> String {
    format!("q{question}")
}

fn level(rank: usize) -> String {
    format!("level_{rank}")
}

pub fn rule_id(rule: usize) -> String {
    format!("r{rule}")
}

fn choice(place: usize) -> String {
    format!("c{place}")
}

fn kind(kind: Kind) -> Value {
    let choices = (0..CHOICES)
        .map(|place| json!({"id": choice(place), "label": choice(place), "said": "it is so", "sooner_if": "it is so"}));
    match kind {
        Kind::YesNo => json!("yes_no"),
        // Nothing gets sooner by the calmest choice.
        Kind::OneOf => {
            let mut choices: Vec<Value> = choices.collect();
            let calmest = choices[0].as_object_mut().unwrap();
            calmest.remove("sooner_if");
            calmest.remove("said");
            json!({"one_of": {"calm_to_worse": choices}})
        }
        Kind::AnyOf => json!({"any_of": choices.collect::<Vec<_>>()}),
        Kind::Number => {
            json!({"number": {"unit": "times", "from": 0, "to": MOST, "worse": "greater"}})
        }
    }
}

/// What is worth points, in a score: a condition, or the choices of a question.
fn in_score(item: &[(usize, Tree)]) -> Value {
    let mut choices = json!({"points": {}});
    for (points, part) in item {
        match part {
            Tree::Answer(question, Wanted::Chosen(places)) => {
                choices["question"] = json!(id(*question));
                choices["points"][choice(places[0])] = json!(points);
            }
            other => return json!({"points": points, "when": condition(other)}),
        }
    }
    choices
}

fn condition(tree: &Tree) -> Value {
    let all = |parts: &[Tree]| -> Vec<Value> { parts.iter().map(condition).collect() };
    match tree {
        Tree::Answer(question, Wanted::Yes) => json!({"yes": id(*question)}),
        Tree::Answer(question, Wanted::No) => json!({"no": id(*question)}),
        Tree::Answer(question, Wanted::Chosen(places)) => {
            let choices: Vec<String> = places.iter().map(|place| choice(*place)).collect();
            json!({"chosen": {"question": id(*question), "any_of": choices}})
        }
        Tree::Answer(question, Wanted::Number(at_least, below)) => {
            let mut test = json!({"question": id(*question)});
            if let Some(at_least) = at_least {
                test["at_least"] = json!(at_least);
            }
            if let Some(below) = below {
                test["below"] = json!(below);
            }
            json!({"number": test})
        }
        Tree::Finding(place) => json!({"finding": format!("f{place}")}),
        Tree::All(parts) => json!({"all": all(parts)}),
        Tree::Any(parts) => json!({"any": all(parts)}),
        Tree::HowMany(count, parts) => json!({"how_many": {"at_least": count, "of": all(parts)}}),
        Tree::Score(enough, items) => {
            let of: Vec<Value> = items.iter().map(|item| in_score(item)).collect();
            json!({"score": {"at_least": enough, "of": of}})
        }
    }
}
