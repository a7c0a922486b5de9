import { instrumentIn, libraryIn, type Language } from './content-files.js';

/** Variables as a report fills them, so that a template can be read whole. */
export function sampleValues(language: Language): (name: string) => string {
  const instrument = instrumentIn(language);
  const [, , competency] = instrument.competencies;
  const [line, other] = competency?.items ?? [];
  const german = language === 'de-DE';
  const inWords = (label = '') => (german ? label : label.toLowerCase());
  const peers = instrument.raterGroups.find(({ code }) => code === 'peer')?.label;
  const situation = instrument.situations?.find(({ code }) => code === 'project_execution')?.label;
  const values: Record<string, string | undefined> = {
    self: german ? '4,2' : '4.2',
    others: german ? '3,1' : '3.1',
    n: '7',
    k: '3',
    L: german ? '3,9' : '3.9',
    M: german ? '3,2' : '3.2',
    before: '3',
    now: '4',
    'competency.inSentence': inWords(competency?.name),
    'competency.name': competency?.name,
    topItem: line?.report,
    lowItem: other?.report,
    item: line?.others?.replace(/[.]$/, ''),
    topItemText: line?.others?.replace(/[.]$/, ''),
    lowItemText: other?.others?.replace(/[.]$/, ''),
    followUp: libraryIn(language).followUpQuestions['COM'],
    situationPhrase: german ? 'Das zählt bei Projektumsetzung.' : 'It matters for project execution.',
    importancePhrase: german ? 'Sie haben es als wichtig gewählt.' : 'You chose it as key to your role.',
    situation: inWords(situation),
    selfSituation: inWords(situation),
    managerSituation: inWords(situation),
    emphasis: german ? 'Management' : 'management',
    groupLabel: peers,
    mergedWith: inWords(peers),
    groupHigh: peers,
    groupLow: inWords(peers),
    scoreHigh: german ? '4,0' : '4.0',
    scoreLow: german ? '3,0' : '3.0',
    certaintyLabel: german ? 'klares Bild' : 'clear picture',
    gapClause: german ? 'Sie selbst gaben sich 1,3 mehr' : 'you rated yourself 1.3 higher',
    importanceClause: german ? 'Sie beide halten es für wichtig' : 'you both chose it as important',
    situationClause: german ? 'es zählt bei Projektumsetzung' : 'it matters for project execution',
    'subject.firstName': 'Maya',
    'debrief.name': german ? 'Ihrer Gesprächsbegleitung' : 'your debriefer',
    'counts.total': '9',
    'counts.sentence': german ? 'Mitarbeitende (9)' : '9 direct reports',
    topCompetencies: inWords(competency?.name),
    lowCompetencies: inWords(competency?.name),
  };
  const flag =
    /^(selfHigher|selfCritical|noShareHigh|contextMatch|contextMismatch|reliable|managerShown|noReports|seniorLowL)$/;
  return (name) => {
    if (flag.test(name)) return 'true';
    if (/^cohort[.](n|\w+Pct\w*)$/.test(name)) return '40';
    if (/^cohort[.][LM]$/.test(name)) return values[name.slice(-1)] ?? '';
    const value = values[name];
    if (value === undefined) throw new RangeError(`No sample value for ${name}.`);
    return value;
  };
}
