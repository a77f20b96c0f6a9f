#!/usr/bin/env python3
"""What a rule file of format 2 makes of answers, said a second time in another language: slow, and simple on purpose.

    tests/independent/evaluate.py RULES < ANSWERS

reads an answers file in each line (JSON), and writes the level, what is possible, the rules that hold, each with the
level that it counts at, and the rules that wait. `tests/shipped/independent.rs` holds the program to the same. It shares
no code with the program, checks nothing of the file, and needs Python 3.9 and no packages.
"""

import json
import sys

NO, NOT_GIVEN, UNSURE, YES = range(4)


class RuleFile:
    """A rule file that the program has found to be without faults."""

    def __init__(self, file):
        self.questions = {question['id']: question for question in file['questions']}
        self.findings = {finding['id']: finding['when'] for finding in file['findings']}
        self.rules = file['rules']
        self.rank = {level['id']: rank for rank, level in enumerate(file['levels'])}
        self.otherwise, self.if_unanswered = file['otherwise'], file['if_unanswered']
        self.calm_without = file.get('calm_without', [])

    def cells(self, answers):
        """The answer to each question: None, 'unsure' or a firm one; of a list, the truth of each choice."""
        return {id: self.cell(question, answers.get(id)) for id, question in self.questions.items()}

    def cell(self, question, said):
        if said is None or 'any_of' not in question['answer']:
            return said
        words = [said] if isinstance(said, str) else said
        choices = [choice['id'] for choice in question['answer']['any_of']]
        others = UNSURE if 'unsure' in words else NO
        return {id: YES if id in words else UNSURE if f'unsure:{id}' in words else others for id in choices}

    def truth(self, condition, cells, unsure_is_yes=frozenset()):
        """How far a condition holds, with "not sure" about some questions read as yes."""
        [(operator, of)] = condition.items()
        if operator == 'finding':
            return self.truth(self.findings[of], cells, unsure_is_yes)
        if operator in ('all', 'any'):
            parts = [self.truth(part, cells, unsure_is_yes) for part in of]
            return min(parts) if operator == 'all' else max(parts)
        if operator == 'how_many':
            parts = sorted(self.truth(part, cells, unsure_is_yes) for part in of['of'])
            return parts[-of['at_least']]
        if operator == 'score':
            items = [[(points, self.truth(part, cells, unsure_is_yes)) for points, part in item] for item in items_of(of)]
            worth = {least: sum(max((points for points, truth in item if truth >= least), default=0) for item in items)
                     for least in (YES, UNSURE, NOT_GIVEN)}
            return next((least for least, points in worth.items() if points >= of['at_least']), NO)
        id = of if isinstance(of, str) else of['question']
        fits = NOT_GIVEN if cells[id] is None else test(operator, of, cells[id])
        if fits == UNSURE and id in unsure_is_yes:
            fits = YES
        return min(fits, self.applies(id, cells, unsure_is_yes))

    def applies(self, id, cells, unsure_is_yes):
        """Whether a question is asked. Who answers a follow-up has said so, where the answer before it is missing."""
        if 'ask_when' not in self.questions[id]:
            return YES
        asked = self.truth(self.questions[id]['ask_when'], cells, unsure_is_yes)
        return YES if asked == NOT_GIVEN and cells[id] is not None else asked

    def tests(self, condition):
        """Every look at a question in a condition: the question, and the look."""
        [(operator, of)] = condition.items()
        if operator == 'finding':
            return self.tests(self.findings[of])
        if operator in ('all', 'any', 'how_many', 'score'):
            return [test for part in parts_of(operator, of) for test in self.tests(part)]
        return [(of if isinstance(of, str) else of['question'], condition)]

    def tests_behind(self, condition, cells, wanted):
        """The looks that a truth rests on: down through the parts that have it."""
        [(operator, of)] = condition.items()
        if operator == 'finding':
            return self.tests_behind(self.findings[of], cells, wanted)
        if operator in ('all', 'any', 'how_many', 'score'):
            parts = [part for part in parts_of(operator, of) if self.truth(part, cells) == wanted]
            return [test for part in parts for test in self.tests_behind(part, cells, wanted)]
        return self.tests(condition)

    def verdict(self, rule, cells):
        """The level that a rule counts at, or None; and the truth because of which it waits, or None."""
        truth = self.truth(rule['when'], cells)
        if truth in (NO, YES):
            return (rule['level'] if truth == YES else None), None
        if truth == UNSURE:
            lowered_by, open_about, lower = self.if_unsure(rule)
            everything = frozenset(self.questions)
            if self.truth(rule['when'], cells, everything - lowered_by - open_about) == YES:
                return rule['level'], None
            if lower and self.truth(rule['when'], cells, everything - open_about) == YES:
                return lower, None
        return None, truth

    def if_unsure(self, rule):
        """The questions whose unsure answers lower a rule, those that leave it open, and the lower level."""
        form = rule['if_unsure']
        if form == 'act_as_if_yes':
            return frozenset(), frozenset(), None
        open_about = frozenset(form.get('mention', {}).get('about', []))
        if 'at_level' not in form:
            return frozenset(), open_about, None
        looks_at = frozenset(id for id, _ in self.tests(rule['when']))
        return frozenset(form['at_level'].get('about', looks_at - open_about)), open_about, form['at_level']['level']

    def waits_beyond_calm(self, rule, cells, why):
        """Whether a rule waits for more than the calmest level does without."""
        open_about = self.if_unsure(rule)[1]
        behind = self.tests_behind(rule['when'], cells, why)
        return any(not self.is_let_go(id, look) for id, look in behind if why == NOT_GIVEN or id in open_about)

    def is_let_go(self, id, look):
        [(operator, of)] = look.items()
        chosen = set(of['any_of']) if operator == 'chosen' else None
        exemptions = [calm for calm in self.calm_without if calm['question'] == id]
        return any('choices' not in calm or chosen and chosen <= set(calm['choices']) for calm in exemptions)

    def assess(self, answers):
        cells = self.cells(answers)
        level = possible = self.rank[self.otherwise]
        because, undecided = {}, []
        for rule in self.rules:
            counts_at, why = self.verdict(rule, cells)
            if counts_at:
                because[rule['id']] = counts_at
                level = max(level, self.rank[counts_at])
            elif why is not None:
                undecided.append(rule['id'])
                if self.waits_beyond_calm(rule, cells, why):
                    level = max(level, self.rank[self.if_unanswered])
            if counts_at or why is not None:
                possible = max(possible, self.rank[rule['level']])
        names = {rank: name for name, rank in self.rank.items()}
        return {'level': names[level], 'possible': names[max(level, possible)], 'because': because, 'undecided': undecided}


def items_of(score):
    """What is worth points in a score, each the points and conditions of which only the one worth most counts."""
    for part in score['of']:
        if 'when' in part:
            yield [(part['points'], part['when'])]
        else:
            yield [(points, {'chosen': {'question': part['question'], 'any_of': [choice]}})
                   for choice, points in part['points'].items()]


def parts_of(operator, of):
    if operator == 'score':
        return [part for item in items_of(of) for _, part in item]
    return of['of'] if operator == 'how_many' else of


def test(operator, of, cell):
    """The truth of one look at a question that was answered."""
    if isinstance(cell, dict):
        return max(cell[id] for id in of['any_of'])
    if cell == 'unsure':
        return UNSURE
    if operator == 'number':
        fits = of.get('at_least', cell) <= cell < of.get('below', cell + 1)
    else:
        fits = cell in of['any_of'] if operator == 'chosen' else cell == operator
    return YES if fits else NO


def main():
    with open(sys.argv[1], encoding='utf-8') as file:
        rules = RuleFile(json.load(file))
    for line in sys.stdin:
        print(json.dumps(rules.assess(json.loads(line))))


if __name__ == '__main__':
    main()
