#!/usr/bin/env python3
"""A plain evaluator of rule files of format 2, and the checks of rule set 2.0. Throw-away: slow and simple on purpose."""
import csv, itertools, json, re, sys

HERE = sys.argv[1] + '/' if len(sys.argv) > 1 else 'rules/'
NO, NOT_GIVEN, UNSURE, YES = range(4)
FILE = json.load(open(HERE + 'lung_nets.json'))
VIGNETTES = json.load(open(HERE + 'lung_nets.vignettes.json'))
LEVELS = [l['id'] for l in FILE['levels']]
RANK = {l: i for i, l in enumerate(LEVELS)}
Q = {q['id']: q for q in FILE['questions']}
ORDER = [q['id'] for q in FILE['questions']]
FINDINGS = {f['id']: f for f in FILE['findings']}
RULES = {r['id']: r for r in FILE['rules']}


def kind(q):
    a = q['answer']
    return a if a == 'yes_no' else next(iter(a))


def choices(q):
    a = q['answer']
    if a == 'yes_no': return []
    return a['any_of'] if 'any_of' in a else a['one_of']['calm_to_worse'] if 'one_of' in a else []


class Bad(Exception):
    pass


def read(answers):
    """Answers as cells: question -> None (not given), 'unsure', or a firm value; any_of -> {choice: truth}."""
    cells = {}
    for qid in ORDER:
        q, k = Q[qid], kind(Q[qid])
        v = answers.get(qid)
        ids = [c['id'] for c in choices(q)]
        if v is None:
            cells[qid] = None
        elif k == 'any_of':
            v = [] if v in ('none', []) else ['unsure'] if v == 'unsure' else v
            ticks = [x for x in v if x != 'unsure' and not x.startswith('unsure:')]
            marks = [x[7:] for x in v if x.startswith('unsure:')]
            if any(x not in ids for x in ticks + marks) or ('unsure' in v and marks) or set(ticks) & set(marks):
                raise Bad(f'{qid}: {v}')
            cells[qid] = {c: YES if c in ticks else UNSURE if c in marks or 'unsure' in v else NO for c in ids}
        elif v == 'unsure':
            cells[qid] = 'unsure'
        elif k == 'yes_no' and v in ('yes', 'no') or k == 'one_of' and v in ids:
            cells[qid] = v
        elif k == 'number' and isinstance(v, int):
            n = q['answer']['number']
            if not n['from'] <= v <= n['to']: raise Bad(f'{qid}: {v}')
            cells[qid] = v
        else:
            raise Bad(f'{qid}: {v!r}')
    for qid in answers:
        if qid not in Q: raise Bad(qid)
    return cells


def test_truth(qid, cells, fits, sub):
    """The truth of a test on one question; fits: cell -> truth."""
    q, cell = Q[qid], cells[qid]
    if 'ask_when' in q:
        applies = truth(q['ask_when'], cells, sub)
        if cell is not None and applies == NOT_GIVEN: applies = YES
    else:
        applies = YES
    t = NOT_GIVEN if cell is None else fits(cell)
    if t == UNSURE and qid in sub: t = YES
    return min(applies, t)


def truth(c, cells, sub=frozenset()):
    (op, arg), = c.items()
    if op in ('yes', 'no'):
        return test_truth(arg, cells, lambda v: UNSURE if v == 'unsure' else YES if v == op else NO, sub)
    if op == 'chosen':
        def fits(v):
            if isinstance(v, dict): return max(v[x] for x in arg['any_of'])
            return UNSURE if v == 'unsure' else YES if v in arg['any_of'] else NO
        return test_truth(arg['question'], cells, fits, sub)
    if op == 'number':
        def fits(v):
            if v == 'unsure': return UNSURE
            return YES if arg.get('at_least', 0) <= v < arg.get('below', 10 ** 9) else NO
        return test_truth(arg['question'], cells, fits, sub)
    if op == 'finding': return truth(FINDINGS[arg]['when'], cells, sub)
    if op == 'all': return min(truth(x, cells, sub) for x in arg)
    if op == 'any': return max(truth(x, cells, sub) for x in arg)
    if op == 'how_many': return sorted((truth(x, cells, sub) for x in arg['of']), reverse=True)[arg['at_least'] - 1]
    raise Bad(op)


def tests(c):
    """Every test of a condition: (question, condition)."""
    (op, arg), = c.items()
    if op in ('yes', 'no'): yield arg, c
    elif op in ('chosen', 'number'): yield arg['question'], c
    elif op == 'finding': yield from tests(FINDINGS[arg]['when'])
    else:
        for x in (arg['of'] if op == 'how_many' else arg): yield from tests(x)


def behind(c, cells, wanted):
    """The tests that a truth rests on, as the program finds them: parts whose truth is the wanted one."""
    (op, arg), = c.items()
    if op == 'finding':
        yield from behind(FINDINGS[arg]['when'], cells, wanted)
    elif op in ('all', 'any', 'how_many'):
        for x in (arg['of'] if op == 'how_many' else arg):
            if truth(x, cells) == wanted: yield from behind(x, cells, wanted)
    else:
        qid = arg if isinstance(arg, str) else arg['question']
        yield qid, c


def parts_of(rule):
    u = rule['if_unsure']
    if u == 'act_as_if_yes': return set(), set(), None
    looked = {q for q, _ in tests(rule['when'])}
    m = set(u.get('mention', {}).get('about', []))
    if 'at_level' not in u: return set(), m, None
    a = set(u['at_level'].get('about', looked - m))
    return a, m, u['at_level']['level']


def verdict(rule, cells):
    """('no'|'yes'|'lower'|'waits', why)"""
    t = truth(rule['when'], cells)
    if t == NO: return 'no', t
    if t == YES: return 'yes', t
    if t == NOT_GIVEN: return 'waits', t
    a, m, _ = parts_of(rule)
    every = set(ORDER)
    if truth(rule['when'], cells, frozenset(every - a - m)) == YES: return 'yes', t
    if a and truth(rule['when'], cells, frozenset(every - m)) == YES: return 'lower', t
    return 'waits', t


def let_go(qid, c):
    for calm in FILE['calm_without']:
        if calm['question'] != qid: continue
        if 'choices' not in calm: return True
        (_, arg), = c.items()
        if isinstance(arg, dict) and set(arg.get('any_of', ['?'])) <= set(calm['choices']): return True
    return False


def assess(answers):
    cells = read(answers)
    level = RANK[FILE['otherwise']]
    possible, because, undecided, beyond = level, [], [], False
    for r in FILE['rules']:
        v, why = verdict(r, cells)
        own = RANK[r['level']]
        if v == 'yes':
            because.append((r['id'], r['level'])); level = max(level, own)
        elif v == 'lower':
            lower = parts_of(r)[2]
            because.append((r['id'], lower)); level = max(level, RANK[lower]); possible = max(possible, own)
        elif v == 'waits':
            undecided.append(r['id']); possible = max(possible, own)
            m = parts_of(r)[1]
            for qid, c in behind(r['when'], cells, why):
                if (why == NOT_GIVEN or qid in m) and not let_go(qid, c): beyond = True
    if beyond: level = max(level, RANK[FILE['if_unanswered']])
    return LEVELS[level], LEVELS[max(level, possible)], because, undecided


CALM = {q: {'yes_no': 'no', 'any_of': [], 'one_of': 'none', 'number': 30}[kind(Q[q])] for q in ORDER}
CALM.pop('lasting_cough')


def calm(**over):
    return {**CALM, **over}


problems = []


def fail(*what):
    problems.append(' '.join(map(str, what)))


# --- examples -------------------------------------------------------------------------------------------------
def check_examples():
    used = set()
    for e in FILE['examples']:
        level, possible, because, _ = assess(e['answers'])
        got = {r if RULES[r]['level'] == l else (r, l) for r, l in because}
        want = {b if isinstance(b, str) else (b['rule'], b['counts_at']) for b in e['because']}
        if level != e['level'] or got != want or possible != e.get('possible', e['level']):
            fail('example', e['name'], ':', level, possible, sorted(map(str, got ^ want)))
        used |= {r for r, l in because if l == level and RULES[r]['level'] == level}
    for r in RULES:
        if r not in used: fail('no example in which', r, 'decides')
    names = [e['name'] for e in FILE['examples']]
    if len(set(names)) != len(names): fail('example names twice')
    print(len(names), 'examples')


def check_vignettes():
    below = above = 0
    for v in VIGNETTES['vignettes']:
        level, *_ = assess(v['answers'])
        if RANK[level] < RANK[v['floor']]:
            print(f"  below: {v['id']} ({v['use']}) {level} < {v['floor']}")
            if v['use'] != 'report' or v['id'] not in ('G12', 'N16'): fail('vignette below', v['id'])
        if RANK[level] > RANK[v['ceiling']]: fail('vignette above', v['id'], level, v['ceiling'])
        missing = set(CALM) - set(v['answers'])
        if missing: fail('vignette', v['id'], 'lacks', missing)
        if (v['answers']['cough'] != 'no') != ('lasting_cough' in v['answers']): fail('vignette', v['id'], 'lasting_cough')
    print(len(VIGNETTES['vignettes']), 'vignettes')


T, O, B = 'today_signs', 'other_signs', 'about_you'
SIGNS = {'none': {}, 'any emergency sign': None}


def sign_answers(name):
    if name == 'none': return [{}]
    if name == 'any emergency sign': return [{'emergency_signs': [c['id']]} for c in choices(Q['emergency_signs'])]
    over = {}
    for part in name.replace(' (months)', '').split(' + '):
        if part in ('cough', 'lasting_cough', 'wheezing', 'breathing', 'chest_pain'): over[part] = 'yes'
        elif part.startswith('blood '): over['coughing_blood'] = part[6:]
        elif part in [c['id'] for c in choices(Q[T])]: over.setdefault(T, []).append(part)
        elif part in [c['id'] for c in choices(Q[O])]: over.setdefault(O, []).append(part)
        else: raise Bad(part)
    if 'cough' in over: over.setdefault('lasting_cough', 'no')
    return [over]


def check_matrix():
    rows = list(csv.reader(open('matrix.csv')))
    head, n = rows[0][1:], 0
    ages = {'age 0': [0], 'age 1-17': [1, 9, 17], 'age 18-39': [18, 30, 39], 'age 40-59': [40, 59], 'age 60-64': [60, 64], 'age 65-74': [65, 74], 'age 75+': [75, 99]}
    for row in rows[1:]:
        for col, cell in zip(head, row[1:]):
            want, floor = cell.split('/')
            backs = [{'age': a} for a in ages[col]] if col in ages else [{col: 'yes'}] if col in ('cushings', 'family_history') else [{B: [col]}]
            n += 1
            for back in backs:
                for over in sign_answers(row[0]):
                    level, *_ = assess(calm(**back, **over))
                    if (row[0], col) == ('light_headed', 'cushings'): want = 'today'  # 8.12 wins over this cell
                    if level != want: fail('matrix', row[0], '/', col, ':', level, 'not', want)
                    if RANK[level] < RANK[floor]: fail('matrix floor', row[0], '/', col)
    print(n, 'cells')


def check_floors():
    """Each floor on single signs and pairs, at every age band, with every background; each must be Yes somewhere."""
    signs = [{}] + [{'cough': 'yes', 'lasting_cough': 'no'}, {'cough': 'yes', 'lasting_cough': 'yes'}] + [{q: 'yes'} for q in ('wheezing', 'breathing', 'chest_pain')]
    signs += [{'coughing_blood': x} for x in ('earlier', 'few_spots', 'more')]
    signs += [{q: [c['id']]} for q in ('emergency_signs', T, O) for c in choices(Q[q])]
    backs = [{}] + [{B: [c['id']]} for c in choices(Q[B])] + [{'cushings': 'yes'}, {'family_history': 'yes'}]
    reached, n = set(), 0
    def merge(*overs):
        out = {}
        for o in overs:
            for k, v in o.items(): out[k] = sorted(set(out.get(k, [])) | set(v)) if isinstance(v, list) else v
        return out
    for pair in itertools.chain(itertools.combinations(signs, 2), itertools.combinations(signs[1:], 3)):
        for age in (0, 10, 30, 40, 65, 75):
            for back in backs if len(pair) == 2 else [{}]:
                answers = calm(**merge(*pair, back, {'age': age}))
                cells = read(answers)
                n += 1
                got = None
                for f in FILE['floors']:
                    if truth(f['when'], cells) == YES:
                        reached.add(f['name'])
                        got = got or assess(answers)[0]
                        if RANK[got] < RANK[f['level']]: fail('floor', f['name'], answers, got)
    for f in FILE['floors']:
        if f['name'] not in reached: fail('floor never reached', f['name'])
    print(len(FILE['floors']), 'floors on', n, 'answer sets')


def check_unsure():
    lists = [q for q in ORDER if q != 'lasting_cough']
    def unsure(q): return {'cough': 'unsure', 'lasting_cough': 'unsure'} if q == 'cough' else {q: ['unsure'] if kind(Q[q]) == 'any_of' else 'unsure'}
    for q in lists:
        level, possible, because, und = assess(calm(**unsure(q)))
        print(f'  unsure {q}: {level} (possible {possible})', *[r for r, _ in because])
        if RANK[level] > RANK['today'] and q != 'emergency_signs': fail('unsure list', q, level)
    n = 0
    for a, b in itertools.combinations(lists, 2):
        for age in ([30, 80, 10, 0] if 'age' not in (a, b) else [None]):
            over = {**unsure(a), **unsure(b)}
            if age is not None: over['age'] = age
            level, possible, because, _ = assess(calm(**over))
            n += 1
            if level == 'emergency' and 'emergency_signs' not in (a, b): fail('unsure pair', a, b, age, because)
    print(n, 'pairs of not sure (66, at four ages)')
    # single choices: one unsure choice with one unsure choice or question
    singles = [{q: 'unsure'} for q in ORDER if kind(Q[q]) in ('yes_no', 'one_of') and q != 'lasting_cough']
    singles += [{q: ['unsure:' + c['id']]} for q in (T, O, B) for c in choices(Q[q])]
    for x, y in itertools.combinations(singles, 2):
        if set(x) == set(y): merged = {k: x[k] + y[k] for k in x}
        else: merged = {**x, **y}
        if 'cough' in merged: merged['lasting_cough'] = 'no'
        for age in (0, 30, 80):
            level, *_ = assess(calm(**merged, age=age))
            if level == 'emergency': fail('unsure choices', merged, age)
    # with one thing sure
    sure_backs = {}
    for c in choices(Q[B]):
        for q in (T,):
            level, _, because, _ = assess(calm(**{B: [c['id']], q: ['unsure']}))
            if level == 'emergency': sure_backs[c['id']] = [r for r, l in because if l == 'emergency']
    print('  sure background, not sure at today_signs, emergency:', sure_backs)
    if set(sure_backs) - {'cancer_treatment'}: fail('sure background', sure_backs)


def check_worse():
    """Worse never lowers, one step at a time, from random answer sets; unsure in between."""
    import random
    rng = random.Random(2)
    for _ in range(4000):
        a = {}
        for q in ORDER:
            k = kind(Q[q])
            if k == 'yes_no': a[q] = rng.choice(['no', 'no', 'no', 'unsure', 'yes'])
            elif k == 'one_of': a[q] = rng.choice(['none', 'none', 'none', 'earlier', 'few_spots', 'more', 'unsure'])
            elif k == 'number': a[q] = rng.choice([0, 5, 17, 18, 39, 40, 60, 64, 65, 74, 75, 'unsure'])
            else: a[q] = [m + c['id'] for c in choices(Q[q]) for m in [rng.choice([None] * 9 + ['', 'unsure:'])] if m is not None]
        if rng.random() < .8: a['emergency_signs'] = []
        if a['cough'] == 'no': a.pop('lasting_cough')
        here = RANK[assess(a)[0]]
        q = rng.choice([x for x in a if x != 'cough'])
        k, b = kind(Q[q]), dict(a)
        if k == 'yes_no': b[q] = {'no': 'unsure', 'unsure': 'yes', 'yes': 'yes'}[a[q]]
        elif k == 'one_of' and a[q] != 'unsure': b[q] = {'none': 'earlier', 'earlier': 'few_spots'}.get(a[q], 'more')
        elif k == 'number' and a[q] != 'unsure': b[q] = a[q] + 1 if a[q] >= 40 else max(0, a[q] - 1) if a[q] < 18 else a[q]
        elif k == 'any_of':
            c = rng.choice(choices(Q[q]))['id']
            b[q] = [x for x in a[q] if x not in (c, 'unsure:' + c)] + ([c] if c in a[q] or 'unsure:' + c in a[q] else ['unsure:' + c])
        if RANK[assess(b)[0]] < here: fail('worse lowers', a, b)


# --- words ------------------------------------------------------------------------------------------------------
APART = [('ia', 'ct'), ('io', 'cghstx'), ('iu', ''), ('ua', 'gq'), ('iet', ''), ('oem', ''), ('oen', '')]
HISS = ('c', 'ch', 'g', 's', 'sh', 'x', 'z')
ABBR = {'approx', 'dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'vs'}


def sentences(text):
    out, start, pos = [], 0, 0
    for piece in re.findall(r'\S*\s|\S+$', text):
        pos += len(piece)
        p = piece.rstrip().rstrip('"\')]')
        end = p.endswith(('!', '?')) or (p.endswith('.') and p.strip('.').lower() not in ABBR)
        nxt = text[pos:].lstrip()[:1]
        if end and not nxt.islower():
            out.append(text[start:pos].strip()); start = pos
    out.append(text[start:].strip())
    return [s for s in out if s]


def words(text):
    for p in text.split():
        w = re.sub(r'^\W+|\W+$', '', p)
        host = w.split('/')[0]
        last = host.rsplit('.', 1)[-1] if '.' in host else ''
        if w and '://' not in w and not (len(last) >= 2 and last.isalpha() and last.islower()): yield w


def plain(c): return c in 'aeiou'


def silent_e(w): return len(w) > 1 and w[-1] == 'e' and not plain(w[-2]) and not spoken_l(w[:-1])


def spoken_l(w): return len(w) > 1 and w[-1] == 'l' and not plain(w[-2]) and w[-2] not in 'lr'


def part_syllables(part):
    caps = part[:-1] if part.endswith('s') else part
    if (2 <= len(caps) <= 5 and caps.isupper() and caps.isalpha()) or any(c.isdigit() for c in part): return 1
    w, _, ending = part.lower().replace('\u2019', "'").partition("'")
    if not w: return 1
    vow = []
    for i, c in enumerate(w):
        if c == 'y': vow.append(not (i + 1 < len(w) and plain(w[i + 1])) or (i > 0 and not plain(w[i - 1])))
        else: vow.append(plain(c))
    groups = sum(v and (i == 0 or not vow[i - 1]) for i, v in enumerate(vow))
    apart = sum(1 for pair, after in APART for m in re.finditer(pair, w) if not (m.start() and w[m.start() - 1] in after))
    if w.endswith('ing') and len(vow) > 3 and vow[-4:] == [True, True, False, False]: apart += 1
    if groups > 1 and w.endswith(('ea', 'ier', 'iest')): apart += 1
    gone = 0
    if groups > 1:
        if any(w.endswith(s) and silent_e(w[:-len(s)]) for s in ('ly', 'ful', 'less', 'ness')): gone += 1
        if w.startswith('some') and len(w) > 4 and not plain(w[4]): gone += 1
        if w.endswith('es'):
            s = w[:-2]; gone += bool(s and not plain(s[-1]) and not spoken_l(s) and not s.endswith(HISS))
        elif w.endswith('ed'):
            s = w[:-2]; gone += bool(s and not plain(s[-1]) and not spoken_l(s) and s[-1] not in 'dt')
        else: gone += silent_e(w)
    not_spoken = ending == 't' and vow[-2:] == [False, False]
    return max(1, groups + apart + not_spoken - gone)


def syllables(w): return sum(part_syllables(p) for p in re.split('[-/]', w) if any(c.isalnum() for c in p))


def reading(text):
    ss = [list(words(s)) for s in sentences(text)]
    ss = [s for s in ss if s]
    n = sum(map(len, ss))
    if not n: return 0, 0, None
    return n, max(map(len, ss)), .39 * n / len(ss) + 11.8 * sum(syllables(w) for s in ss for w in s) / n - 15.59


def passages():
    def fill(t): return t.replace('[emergency_number]', '999').replace('[signs]', 'a cough').replace('[background]', 'age 63').replace('[number]', '63')
    out = []
    def add(kind_, place, text): out.append((kind_, place, fill(text)))
    for s in FILE['intro'] + FILE['limits'] + FILE['disclaimers'] + FILE['disclaimers_short']: add('back', s['text'][:20], s['text'])
    for l in FILE['levels']:
        for k in ('name', 'sentence'): add('advice', l['id'], l[k])
        for k in ('advice', 'brief', 'phone'):
            for t in l.get(k, []): add('advice', l['id'] + '.' + k, t)
    p = FILE['places']
    for place in p['known'] + [p['elsewhere']]:
        for s in place['services']: add('advice', 'place ' + place['name'], s['text'])
    add('advice', 'elsewhere', p['elsewhere']['text'])
    add('question', 'places', p['ask'])
    add('advice', 'stopped', FILE['when_stopped']['text'])
    for q in FILE['questions']:
        for k in ('name', 'ask', 'why', 'said'):
            if k in q: add('question', q['id'] + '.' + k, q[k])
        for k in ('hint', 'help'):
            for t in q.get(k, []): add('question', q['id'] + '.' + k, t)
        if 'sooner_if' in q: add('advice', q['id'] + '.sooner', q['sooner_if'])
        for c in choices(q):
            add('question', f"{q['id']}.{c['id']}.label", c['label'])
            if 'said' in c: add('question', f"{q['id']}.{c['id']}.said", c['said'])
            for t in c.get('hint', []): add('question', f"{q['id']}.{c['id']}.hint", t)
            if 'sooner_if' in c: add('advice', f"{q['id']}.{c['id']}.sooner", c['sooner_if'])
    for r in FILE['rules']:
        add('advice', r['id'] + '.say', r['say'])
        for t in r.get('advice', []): add('advice', r['id'] + '.advice', t)
        if 'do_first' in r: add('advice', r['id'] + '.do_first', r['do_first']['text'])
        if isinstance(r['if_unsure'], dict) and 'mention' in r['if_unsure']: add('advice', r['id'] + '.mention', r['if_unsure']['mention']['reason'])
    for d in FILE['doctor_questions']: add('back', 'doctor', d['text'])
    for t in FILE['topics']:
        add('back', t['id'], t['title'])
        for s in t['statements']: add('back', t['id'], s['text'])
    return out


FORBIDDEN = ['you have', 'diagnosed with', 'low risk', 'probably', 'likely', 'unlikely', '%', 'per cent', 'percent', 'score', 'scores', 'scored']
BANNED = ['rule set', 'vouch', 'chest sign', 'fever', 'breathless', 'dyspn', 'clot', 'sepsis', 'heart attack', 'babylon', 'fox', 'stomach', 'GP ']
US = ['tumor ', 'color', 'center', 'program ']


def check_words():
    grades = {}
    excuses = [e['words'] for e in FILE['excuses']]
    used = set()
    for k, place, text in passages():
        n, longest, grade = reading(text)
        if longest > 20: fail('long sentence', longest, place, text)
        if grade is not None and n >= 5:
            grades.setdefault(k, []).append(grade)
            if grade > 9: fail(f'grade {grade:.1f}', place, text)
        if longest > 17: print('  longest', longest, place, text)
        low = ' ' + re.sub(r'[\s-]+', ' ', text.lower()) + ' '
        for e in excuses:
            e2 = ' ' + e + ' '
            if re.search(r'\W' + re.escape(e) + r'\W', low): used.add(e); low = re.sub(r'(?<=\W)' + re.escape(e) + r'(?=\W)', '', low)
        for f in FORBIDDEN:
            if re.search(r'(?<!\w)' + re.escape(f) + r'(?!\w)', low): fail('claim', f, place, text)
        for b in BANNED:
            if b.lower() in low: print('  word', repr(b), place, '|', text)
        if not text.isascii(): fail('not ascii', place, text)
    for e in excuses:
        if e not in used: fail('excuse unused', e)
    for k, g in grades.items():
        print(f'  {k}: {len(g)} texts, grade {sum(g) / len(g):.2f} on average, {max(g):.1f} at most')
        if sum(g) / len(g) > 6: fail('average', k)


def check_lengths():
    def line(text, where, most=76):
        for n in ('999', '112 or 999', 'your emergency number'):
            t = text.replace('[emergency_number]', n)
            if len(t) > most: fail(f'{len(t)} > {most}', where, t)
    for q in FILE['questions']:
        for h in q.get('hint', []): line(h, q['id'] + '.hint')
        labels = [c['label'] for c in choices(q)]
        if len(set(labels)) != len(labels): fail('label twice', q['id'])
        for c in choices(q):
            line(c['label'], q['id'], 60)
            for h in c.get('hint', []): line(h, q['id'] + '.' + c['id'])
        k = kind(q)
        if k in ('yes_no', 'number') and 'said' not in q: fail('said', q['id'])
        if k == 'any_of' and any('said' not in c for c in choices(q)): fail('said', q['id'])
        if k == 'one_of' and ('said' in choices(q)[0] or any('said' not in c for c in choices(q)[1:])): fail('said', q['id'])
        if q['can_change']:
            if k == 'yes_no' and 'sooner_if' not in q: fail('sooner', q['id'])
            for c in choices(q)[1 if k == 'one_of' else 0:]:
                if 'sooner_if' not in c: fail('sooner', q['id'], c['id'])
        rows = 1 + len(q.get('hint', [])) + len(labels) + sum(len(c.get('hint', [])) for c in choices(q)) + 2
        if k == 'any_of': print(f"  {q['id']}: {rows} rows")
    if len(Q['emergency_signs']['hint']) > 6: fail('emergency hints')
    for l in FILE['levels']:
        served = any(s['level'] == l['id'] for p in FILE['places']['known'] for s in p['services'])
        if not 1 <= len(l['brief']) <= (2 if served else 3): fail('brief', l['id'])
        for t in l['brief']: line(t, l['id'] + '.brief')
        if ('phone' in l) == (l['id'] == FILE['otherwise']): fail('phone', l['id'])
        if len(l.get('phone', [])) > 3: fail('phone', l['id'])
        for t in l.get('phone', []):
            if set(re.findall(r'\[(.*?)\]', t)) - {'signs', 'background'}: fail('fill-in', t)
    for p in FILE['places']['known'] + [FILE['places']['elsewhere']]:
        for s in p['services']: line(s['text'], p['name'])
    for d in FILE['disclaimers_short']: line(d['text'], 'short')
    if len(FILE['disclaimers_short']) > 2: fail('short')
    for r in FILE['rules']:
        if 'do_first' in r: line(r['do_first']['text'], r['id'] + '.do_first', 152)
        if len(r['say']) > 160: fail('say long', r['id'])


def check_shape():
    ids = {s['id'] for s in FILE['sources']}
    used = set()
    def walk(x, at):
        if isinstance(x, dict):
            if 'sources' in x and at: 
                for s in x['sources']:
                    if s not in ids: fail('no source', s, at)
                    used.add(s)
                if not x['sources']: fail('empty sources', at)
            if any(k in x for k in ('sentence', 'ask', 'say', 'text')) and 'sources' not in x and not re.search(r'do_first|services|places$', at): fail('no sources', at)
            for k, v in x.items():
                if k not in ('sources',) or at == '': walk(v, at + '.' + k)
        elif isinstance(x, list):
            for i, v in enumerate(x): walk(v, f'{at}[{i}]')
    walk({k: v for k, v in FILE.items() if k != 'sources'}, '')
    for s in ids - used: fail('source unused', s)
    if len(ids) != len(FILE['sources']): fail('source twice')
    for s in FILE['sources']:
        if 'stored copy' in s['title'] or 'read in a copy' in s['title']: fail('copy said', s['id'])
        if set(s) - {'id', 'title', 'publisher', 'url', 'read_on', 'note'}: fail('source key', s)
    for r in FILE['rules']:
        a, m, lower = parts_of(r)
        looked = {q for q, _ in tests(r['when'])}
        if (a | m) - looked or a & m: fail('about', r['id'], a, m)
        if lower and not RANK[FILE['if_unanswered']] <= RANK[lower] < RANK[r['level']]: fail('at_level', r['id'])
        if isinstance(r['if_unsure'], dict) and not set(r['if_unsure']) <= {'at_level', 'mention'}: fail('if_unsure', r['id'])
        if set(r) - {'id', 'level', 'when', 'if_unsure', 'say', 'do_first', 'advice', 'sources', 'note'}: fail('rule key', r['id'])
    named = set(re.findall(r'"finding": "(\w+)"', json.dumps(FILE)))
    for f in FINDINGS:
        if f not in named: fail('finding unused', f)
    tested = {}
    for c in [r['when'] for r in FILE['rules']]:
        for q, t in tests(c):
            tested.setdefault(q, set()).update(t.get('chosen', {}).get('any_of', []))
    for q in FILE['questions']:
        for c in choices(q)[1 if kind(q) == 'one_of' else 0:]:
            if c['id'] not in tested.get(q['id'], set()): fail('choice untested', q['id'], c['id'])
    print(f"{len(Q)} questions, {len(RULES)} rules, {len(FINDINGS)} findings, {len(FILE['sources'])} sources, {len(FILE['doctor_questions'])} doctor questions")


def mutants():
    """Every condition with a part left out, and/or swapped, a border moved, a choice dropped, if_unsure changed: does an example notice?"""
    import copy
    def edits(c, path):
        (op, arg), = c.items()
        if op in ('all', 'any'):
            for i in range(len(arg)):
                if len(arg) > 1: yield path, {op: arg[:i] + arg[i + 1:]}
            yield path, {'any' if op == 'all' else 'all': arg}
            for i, x in enumerate(arg): yield from edits(x, path + [op, i])
        elif op == 'how_many':
            for i in range(len(arg['of'])): yield path, {op: {**arg, 'of': arg['of'][:i] + arg['of'][i + 1:]}}
            for d in (-1, 1):
                if 1 <= arg['at_least'] + d <= len(arg['of']): yield path, {op: {**arg, 'at_least': arg['at_least'] + d}}
            for i, x in enumerate(arg['of']): yield from edits(x, path + [op, 'of', i])
        elif op == 'chosen' and len(arg['any_of']) > 1:
            for x in arg['any_of']: yield path, {op: {**arg, 'any_of': [y for y in arg['any_of'] if y != x]}}
        elif op == 'number':
            for k in ('at_least', 'below'):
                if k in arg:
                    for d in (-1, 1): yield path, {op: {**arg, k: arg[k] + d}}
    def put(root, path, value):
        for p in path[:-1]: root = root[p]
        root[path[-1]] = value
    def outcome():
        out = []
        for e in FILE['examples']:
            out.append(assess(e['answers'])[:3])
        return out
    base, n, alive = outcome(), 0, []
    for holder in FILE['findings'] + FILE['rules']:
        old = holder['when']
        for path, new in list(edits(old, [])):
            if path:
                holder['when'] = copy.deepcopy(old); put(holder['when'], path, new)
            else: holder['when'] = new
            n += 1
            if outcome() == base: alive.append((holder['id'], path, json.dumps(new)))
        holder['when'] = old
        if 'if_unsure' in holder:
            old = holder['if_unsure']
            news = []
            looked = sorted({q for q, _ in tests(holder['when'])})
            if old == 'act_as_if_yes':
                lower = LEVELS[RANK[holder['level']] - 1]
                news += [{'mention': {'about': looked, 'reason': ''}}]
                if RANK[lower] >= RANK[FILE['if_unanswered']]: news += [{'at_level': {'level': lower}}]
            else:
                news += ['act_as_if_yes']
                if 'at_level' in old:
                    l = old['at_level']
                    news += [{k: v for k, v in old.items() if k != 'at_level'} or {'mention': {'about': looked, 'reason': ''}}]
                    if RANK[l['level']] > RANK[FILE['if_unanswered']]: news += [{**old, 'at_level': {**l, 'level': LEVELS[RANK[l['level']] - 1]}}]
                    if 'about' in l: news += [{**old, 'at_level': {'level': l['level']}}]
                if 'mention' in old and 'at_level' in old: news += [{'at_level': old['at_level']}]
            for new in news:
                holder['if_unsure'] = new
                n += 1
                if outcome() == base: alive.append((holder['id'], 'if_unsure', json.dumps(new)))
            holder['if_unsure'] = old
    old = FILE['calm_without']
    for q in ORDER:
        FILE['calm_without'] = old + [{'question': q, 'reason': ''}]; n += 1
        if outcome() == base and q != 'age': alive.append(('calm_without', q, 'wider'))
    FILE['calm_without'] = old
    print(n, 'mutants,', len(alive), 'that no example notices')
    for a in alive: print('   ', *a)


if __name__ == '__main__':
    check_shape(); check_examples(); check_vignettes(); check_matrix(); check_floors(); check_unsure(); check_worse(); check_words(); check_lengths()
    if 'mutants' in sys.argv: mutants()
    print(len(problems), 'problems')
    for p in problems: print('  PROBLEM', p)
    sys.exit(bool(problems))
