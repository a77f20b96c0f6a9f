#!/usr/bin/env python3
"""Simulated people: how many of them does a rule set send where?

    tests/simulated/people.py PROGRAM RULES [--count N] [--unsure SHARE] [--seed N]

makes N people of each group below, answers the questions of the rule file RULES for them, gives all answers to
`PROGRAM batch --rules RULES`, and prints of each group how many in 100 come out at which level. The same seed makes the
same people, so that two rule sets, or two programs, can be compared. It needs Python 3.9 and no packages.

**Every number below is a guess.** They are written down so that anybody can put in better ones. What they show is which
way a change of the rules moves people, not how many people there are.

With these guesses, 20,000 people of each group, the seed 1, and everybody sure of every answer, in 100:

    lung_nets 1.0.0               nothing_reported        next_visit         book_soon             today         emergency
    well, and wonders                         84.7               8.6               4.6               2.0               0.0
    a cold with a cough                        0.0              49.2              27.7              20.1               3.0
    a cough, at the doctor's                   0.0              12.3              24.7              34.9              28.1
    signs for months                          12.1               6.1              48.9              14.9              18.0
    a cold, under 18                           0.0               0.0               0.0              96.0               4.0
    a cold, pregnant                           0.0               0.0              66.9              20.7              12.4
    a cold, weak immune system                 0.0               0.0              72.6              24.4               3.0
    a cold, cancer treatment                   0.0               0.0              72.5              13.6              13.9
    a cold, steroids                           0.0              48.5              27.5              20.5               3.5
    a cold, known NET                          0.0               0.0              71.7              25.1               3.3

    lung_nets 2.0.0               nothing_reported        next_visit         book_soon             today         emergency
    well, and wonders                         77.1              10.3               9.6               3.0               0.1
    a cold with a cough                        0.0              44.4              29.2              23.3               3.1
    a cough, at the doctor's                   0.0              10.1              23.1              41.9              24.8
    signs for months                           9.4               5.2              51.4              26.8               7.2
    a cold, under 18                           0.0               0.0               0.0              96.6               3.4
    a cold, pregnant                           0.0               0.0              64.6              20.5              14.9
    a cold, weak immune system                 0.0               0.0              70.2              26.3               3.5
    a cold, cancer treatment                   0.0               0.0               0.0              80.2              19.8
    a cold, steroids                           0.0               0.0              69.1              21.2               9.7
    a cold, known NET                          0.0               0.0              69.2              27.4               3.4

With 3 in 100 answers "not sure" (`--unsure 0.03`), about a whole list in 1.0 and about one choice of it in 2.0:

    lung_nets 1.0.0               nothing_reported        next_visit         book_soon             today         emergency
    well, and wonders                         62.5              15.0              12.0               6.9               3.7
    a cold with a cough                        0.0              36.4              33.5              22.0               8.1
    a cough, at the doctor's                   0.0               8.9              24.3              32.6              34.1
    signs for months                           8.9               5.5              46.1              16.2              23.3
    a cold, under 18                           0.0               1.1               1.0              88.7               9.2
    a cold, pregnant                           0.0               0.0              59.1              20.5              20.3
    a cold, weak immune system                 0.0               0.0              66.2              25.5               8.3
    a cold, cancer treatment                   0.0               0.0              66.0              16.1              17.9
    a cold, steroids                           0.0              35.4              33.6              22.3               8.7
    a cold, known NET                          0.0               0.0              65.2              26.2               8.6

    lung_nets 2.0.0               nothing_reported        next_visit         book_soon             today         emergency
    well, and wonders                         56.9              16.1              15.9              11.1               0.1
    a cold with a cough                        0.0              36.2              31.4              29.3               3.0
    a cough, at the doctor's                   0.0               8.2              22.2              45.2              24.4
    signs for months                           6.9               5.0              48.6              32.6               6.9
    a cold, under 18                           0.0               1.2               0.9              94.6               3.3
    a cold, pregnant                           0.0               1.2              58.3              25.8              14.7
    a cold, weak immune system                 0.0               1.2              63.1              32.2               3.5
    a cold, cancer treatment                   0.0               0.0               1.6              77.9              20.5
    a cold, steroids                           0.0               1.2              62.2              27.0               9.7
    a cold, known NET                          0.0               1.2              62.2              33.3               3.4

What 2.0 moves: of those with signs for months, fewer than half as many are sent to an emergency, and more are seen the
same day. In cancer treatment a cold is for today at least, unless the person is not sure of the cough itself. "Not sure"
about a list of signs no longer makes an emergency. More people are told to book or to ring, since more signs are asked;
of those who are well that is one in thirteen.
"""

import argparse
import json
import random
import subprocess
import sys

# How many in 100 of a group have a sign, on average over its people. What is not named, nobody of the group has.
WELL = {
    'wheezing': 1, 'breathing': 2, 'racing_heart': 1, 'light_headed': 1, 'swollen_leg': 1, 'weight_loss': 1,
    'flushing': 1, 'hoarse': 0.5, 'lump': 0.5, 'fingers': 0.2, 'tired_or_not_hungry': 6, 'scan_finding': 0.5,
}
COLD = WELL | {
    'cough': 100, 'lasting_cough': 8, 'wheezing': 10, 'breathing': 10, 'chest_pain': 6, 'fever': 12, 'very_unwell': 4,
    'sudden_or_worse': 3, 'hard_to_breathe': 5, 'racing_heart': 3, 'light_headed': 4, 'few_spots': 0.5, 'earlier': 0.5,
    'chest_infections': 2, 'hoarse': 2, 'emergency_sign': 0.3,
}
COUGH_AT_THE_DOCTORS = COLD | {
    'lasting_cough': 30, 'wheezing': 35, 'breathing': 50, 'chest_pain': 30, 'fever': 30, 'very_unwell': 20,
    'sudden_or_worse': 12, 'hard_to_breathe': 25, 'racing_heart': 10, 'light_headed': 10, 'few_spots': 3, 'more': 0.3,
    'earlier': 2, 'swollen_leg': 2, 'weight_loss': 4, 'chest_infections': 12, 'tired_or_not_hungry': 20,
    'emergency_sign': 3,
}
MONTHS = WELL | {
    'cough': 70, 'lasting_cough': 65, 'wheezing': 50, 'breathing': 50, 'chest_pain': 25, 'few_spots': 4, 'earlier': 15,
    'chest_infections': 30, 'flushing': 8, 'weight_loss': 10, 'tired_or_not_hungry': 25, 'hard_to_breathe': 4,
    'sudden_or_worse': 2, 'racing_heart': 2, 'light_headed': 2, 'cushing_changes': 2,
}

# How many in 100 adults have a background. Diabetes counts as a weak immune system.
BACKGROUND = {
    'pregnant': 1, 'after_pregnancy': 0.2, 'cancer_treatment': 0.3, 'cancer_team': 1, 'known_net': 0.05,
    'weak_immunity': 8, 'steroids': 1, 'recent_operation': 3, 'cushings': 0.02, 'family_history': 0.1,
}

# A group: its signs, its ages, and a background that all of its people have.
GROUPS = {
    'well, and wonders': (WELL, (18, 90), None),
    'a cold with a cough': (COLD, (18, 90), None),
    'a cough, at the doctor\'s': (COUGH_AT_THE_DOCTORS, (18, 90), None),
    'signs for months': (MONTHS, (30, 80), None),
    'a cold, under 18': (COLD, (0, 17), None),
    'a cold, pregnant': (COLD, (18, 45), 'pregnant'),
    'a cold, weak immune system': (COLD, (18, 90), 'weak_immunity'),
    'a cold, cancer treatment': (COLD, (18, 90), 'cancer_treatment'),
    'a cold, steroids': (COLD, (18, 90), 'steroids'),
    'a cold, known NET': (COLD, (18, 90), 'known_net'),
}

# How ill people of a group are: how many in 100, and how much likelier each sign is then. On average 1.
HOW_ILL = [(60, 0.5), (30, 1.2), (10, 3.4)]

# Choices of rule set 1.0 that stand for several of 2.0.
STANDS_FOR = {'cancer': ['cancer_treatment', 'cancer_team'], 'pregnant': ['after_pregnancy']}


def person(rng, signs, ages, background):
    """Everything that is true of somebody, and the age."""
    [factor] = rng.choices([factor for _, factor in HOW_ILL], [share for share, _ in HOW_ILL])
    true = {sign for sign, share in signs.items() if rng.random() * 100 < share * (factor if share < 100 else 1)}
    age = rng.randint(*ages)
    if age >= 18:
        true |= {name for name, share in BACKGROUND.items() if rng.random() * 100 < share}
    if background:
        true.add(background)
    return true, age


def answer(rng, question, true, age, unsure, marks_choices):
    """The answer of somebody to a question of a rule file, as it stands in an answers file."""
    kind = question['answer']
    is_unsure = rng.random() < unsure
    if question['id'] == 'emergency_signs':
        return signs_of_emergency(kind, true)
    if kind == 'yes_no':
        return 'unsure' if is_unsure else 'yes' if question['id'] in true else 'no'
    if 'number' in kind:
        return 'unsure' if is_unsure else age
    if 'one_of' in kind:
        worst_first = [choice['id'] for choice in reversed(kind['one_of']['calm_to_worse'])]
        return 'unsure' if is_unsure else next((choice for choice in worst_first if choice in true), 'none')
    choices = [choice['id'] for choice in kind['any_of']]
    ticked = [choice for choice in choices if choice in true or is_stood_for(choice, choices, true)]
    left = [choice for choice in choices if choice not in ticked]
    if is_unsure and left:
        ticked.append('unsure:' + rng.choice(left) if marks_choices else 'unsure')
    return ticked


def is_stood_for(choice, choices, true):
    return any(name in true and name not in choices for name in STANDS_FOR.get(choice, []))


def signs_of_emergency(kind, true):
    """Nobody is not sure here: that alone is an emergency, before and after."""
    has_one = 'emergency_sign' in true
    if kind == 'yes_no':
        return 'yes' if has_one else 'no'
    return [kind['any_of'][0]['id']] if has_one else []


def answers(rng, rules, true, age, unsure):
    """Every answer of somebody; a follow-up is answered where it is asked."""
    given = {}
    for question in rules['questions']:
        asked_after = question.get('ask_when', {}).get('yes')
        said = answer(rng, question, true, age, unsure, rules['format'] > 1)
        if asked_after is None or given[asked_after] != 'no':
            given[question['id']] = said
    return given


def levels(program, path, lines):
    """The level of each line, as the program says."""
    run = subprocess.run([program, 'batch', '--rules', path], input='\n'.join(map(json.dumps, lines)) + '\n',
                         stdout=subprocess.PIPE, text=True)
    results = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode != 0 or len(results) != len(lines):
        sys.exit(f'{program} batch ended with {run.returncode} after {len(results)} of {len(lines)} lines')
    return [result['level_id'] for result in results]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('program')
    parser.add_argument('rules')
    parser.add_argument('--count', type=int, default=2000, help='people of each group')
    parser.add_argument('--unsure', type=float, default=0, help='how often an answer is "not sure", from 0 to 1')
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    with open(options.rules, encoding='utf-8') as file:
        rules = json.load(file)
    names = [level['id'] for level in rules['levels']]
    lines = []
    for group, kind in GROUPS.items():
        rng = random.Random(f'{options.seed} {group}')
        people = [person(rng, *kind) for _ in range(options.count)]
        lines += [answers(rng, rules, true, age, options.unsure) for true, age in people]
    came_out = levels(options.program, options.rules, lines)
    print(f"{rules['id']} {rules['version']}".ljust(28) + ''.join(name.rjust(18) for name in names))
    for place, group in enumerate(GROUPS):
        of_group = came_out[place * options.count:][:options.count]
        shares = [100 * of_group.count(name) / options.count for name in names]
        print(group.ljust(28) + ''.join(f'{share:.1f}'.rjust(18) for share in shares))


if __name__ == '__main__':
    main()
