"""The level of a rule file's rules as one tree of and, or, not and how-many over tests: for programs that know no more.

Nothing here knows how lungnets evaluates rules; it is read off the rule file and the README. A truth value is a number:
0 no, 1 not given, 2 unsure, 3 yes. `at_least(condition, 2)` is true where the condition is unsure or yes.
"""

import json

NOT_GIVEN, UNSURE, YES = 1, 2, 3


def both(parts):
    """All of the parts."""
    parts = [part for part in parts if part is not True]
    return False if False in parts else ("and", parts) if parts else True


def either(parts):
    """Any of the parts."""
    parts = [part for part in parts if part is not False]
    return True if True in parts else ("or", parts) if parts else False


def no(part):
    return (not part) if isinstance(part, bool) else ("not", part)


class Wanted:
    """What a test wants: one of some words, or a number within borders."""

    def __init__(self, words, borders=()):
        self.words, self.borders = list(words), list(borders)


class Level:
    """Which level the answers lead to."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            rules = json.load(file)
        self.questions = {question["id"]: question for question in rules["questions"]}
        self.findings = {finding["id"]: finding["when"] for finding in rules.get("findings", [])}
        self.rules = rules["rules"]
        self.levels = [level["id"] for level in rules["levels"]]
        self.otherwise = self.levels.index(rules["otherwise"])
        self.if_unanswered = self.levels.index(rules["if_unanswered"])
        self.let_go = rules.get("calm_without", [])

    def cases(self):
        """The levels with the conditions under which they are reached, most urgent first; the last has none."""
        for rank in range(len(self.levels) - 1, self.otherwise, -1):
            name = self.levels[rank]
            reached = [self.holds(rule) for rule in self.rules if rule["level"] == name]
            reached += [self.counts(rule) for rule in self.rules if self.at_level(rule).get("level") == name]
            if rank == self.if_unanswered:
                reached += [self.keeps_from_calm(rule) for rule in self.rules]
            if reached:
                yield name, either(reached)
        yield self.levels[self.otherwise], None

    def holds(self, rule):
        """Whether the rule counts at its own level."""
        about = set(self.about(rule))
        if self.at_level(rule):
            looks_at = {question for question, _ in self.tests(rule["when"])}
            about |= set(self.at_level(rule).get("about", looks_at))
        return self.at_least(rule["when"], UNSURE, about)

    def counts(self, rule):
        """Whether the rule counts, be it at the lower level."""
        return self.at_least(rule["when"], UNSURE, self.about(rule))

    def keeps_from_calm(self, rule):
        """Whether the rule waits for something that the calmest level does not do without.

        It is only asked where no rule of the level for open questions, or of one above it, holds.
        """
        is_above = self.levels.index(rule["level"]) >= self.if_unanswered
        does_not_hold = is_above or no(self.counts(rule))
        kinds = {self.is_let_go(*test) for test in self.tests_with_parents(rule["when"])}
        if kinds == {False}:
            return both([self.at_least(rule["when"], NOT_GIVEN), does_not_hold])
        if kinds == {True}:
            return False
        about = self.with_parents(self.about(rule))

        def counts(question, test):
            return not self.is_let_go(question, test)

        def counts_unsure(question, test):
            return counts(question, test) and (not about or question in about)

        not_given = self.rests_on(rule["when"], NOT_GIVEN, counts)
        unsure = self.rests_on(rule["when"], UNSURE, counts_unsure)
        return either([not_given, both([unsure, does_not_hold])])

    def rests_on(self, condition, truth, counts):
        """Whether the condition has exactly this truth, and a test that counts is among those it rests on."""
        here = self.exactly(lambda least: self.at_least(condition, least), truth)
        kind, of = next(iter(condition.items()))
        if kind == "finding":
            return self.rests_on(self.findings[of], truth, counts)
        if kind in ("all", "any", "how_many"):
            parts = of["of"] if kind == "how_many" else of
            return both([here, either([self.rests_on(part, truth, counts) for part in parts])])
        question, test = self.test(condition)
        own = self.exactly(lambda least: ("test", question, test, least), truth)
        when = self.questions[question].get("ask_when")
        parent = False
        if when:
            asked = self.exactly(lambda least: self.applies(question, least), truth)
            parent = both([asked, self.rests_on(when, truth, counts)])
        return both([here, either([own if counts(question, test) else False, parent])])

    def exactly(self, at_least, truth):
        return both([at_least(truth), no(at_least(truth + 1))])

    def at_least(self, condition, least, about=()):
        """Whether the condition is at least so true; for the questions `about`, unsure is not enough."""
        kind, of = next(iter(condition.items()))
        if kind == "finding":
            return self.at_least(self.findings[of], least, about)
        if kind == "all":
            return both([self.at_least(part, least, about) for part in of])
        if kind == "any":
            return either([self.at_least(part, least, about) for part in of])
        if kind == "how_many":
            return ("how_many", of["at_least"], [self.at_least(part, least, about) for part in of["of"]])
        question, test = self.test(condition)
        applies = self.applies(question, least, about)
        return both([applies, ("test", question, test, YES if question in about else least)])

    def applies(self, question, least, about=()):
        when = self.questions[question].get("ask_when")
        if not when:
            return True
        if least == NOT_GIVEN:
            return self.at_least(when, NOT_GIVEN)
        # A follow-up that was answered while nobody knows whether it applies counts as asked.
        unknown = self.exactly(lambda least: self.at_least(when, least), NOT_GIVEN)
        return either([self.at_least(when, least, about), both([("given", question), unknown])])

    def test(self, condition):
        kind, of = next(iter(condition.items()))
        if kind in ("yes", "no"):
            return of, Wanted([kind])
        if kind == "chosen":
            return of["question"], Wanted(of["any_of"])
        signs = {"at_least": ">=", "below": "<"}
        return of["question"], Wanted([], [(signs[border], of[border]) for border in signs if border in of])

    def takes_ticks(self, question):
        answer = self.questions[question]["answer"]
        return isinstance(answer, dict) and "any_of" in answer

    def about(self, rule):
        """The questions whose unsure answers leave the rule open."""
        return self.form(rule).get("mention", {}).get("about", ())

    def at_level(self, rule):
        """The lower level that unsure answers lead to, and to which questions."""
        return self.form(rule).get("at_level", {})

    def form(self, rule):
        return rule["if_unsure"] if isinstance(rule["if_unsure"], dict) else {}

    def is_let_go(self, question, test):
        def lets_go(calm):
            if calm["question"] != question:
                return False
            return "choices" not in calm or (not test.borders and set(test.words) <= set(calm["choices"]))

        return any(lets_go(calm) for calm in self.let_go)

    def tests(self, condition):
        kind, of = next(iter(condition.items()))
        if kind == "finding":
            yield from self.tests(self.findings[of])
        elif kind in ("all", "any", "how_many"):
            for part in of["of"] if kind == "how_many" else of:
                yield from self.tests(part)
        else:
            yield self.test(condition)

    def with_parents(self, questions):
        questions = list(questions)
        for question in questions:
            when = self.questions[question].get("ask_when")
            questions += [parent for parent, _ in self.tests(when)] if when else []
        return questions

    def tests_with_parents(self, condition):
        tests = list(self.tests(condition))
        for question in self.with_parents([question for question, _ in tests]):
            when = self.questions[question].get("ask_when")
            tests += list(self.tests(when)) if when else []
        return tests
