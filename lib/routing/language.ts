/** Scripts that settle the language, or nearly so, with the share of letters each needs. Kana before Han: Japanese writes both. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/g],
  ['zh', /[\u4e00-\u9fff\u3400-\u4dbf]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['te', /[\u0c00-\u0c7f]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['hy', /[\u0530-\u058f]/g],
];

/** Letters that tell a language from the larger one in the same script. */
const relatives: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  ru: [
    ['uk', /[іїєґ]/i],
    ['bg', /\b(какво|защо|как да|моля)\b/i],
  ],
  ar: [
    ['ur', /[ٹڈڑںے]/],
    ['fa', /[پچژگی]/],
  ],
};

const stopWords = {
  en: 'the a an of to and in is are was what how why who which this that it you my me i for with on do does can please write explain give make from or be if your have not at hi hello thanks',
  de: 'der die das und ist ein eine einen mit für auf nicht ich du sie wir was wie warum wer den dem von zu im bitte kann mir mein dieser schreibe erkläre sind einer übersetze hallo danke',
  fr: 'le la les des et est un une pour dans que qui je tu vous nous mon ma pas sur avec ce cette du au comment pourquoi quel quelle moi écris explique bonjour merci',
  es: 'el la los las y es un una para en que por con mi me no del al cómo qué cuál como escribe explica este esta se lo hola gracias',
  it: 'il lo la gli i e è un una per in che con mi non del della come cosa qual quale perché scrivi spiega questo di sono nel ciao grazie',
  pt: 'o a os as e é um uma para em que com me não do da como qual por escreva explique este esta isso ao no na olá obrigado',
  nl: 'de het een en is van voor in op met niet ik je wat hoe waarom mijn deze dat schrijf uit zijn aan te hallo dank',
  pl: 'i w na z jest to nie się jak co dlaczego czy dla do o napisz wyjaśnij który mi są',
  sv: 'och är en ett att det i på för med inte jag du vad hur varför som skriv förklara av',
  tr: 've bir bu için ne nasıl neden mi de da ile ben sen yaz açıkla olan nedir',
  vi: 'là của và có không cho tôi bạn một các những viết hãy gì như thế nào',
  id: 'dan yang di untuk dengan apa bagaimana mengapa saya anda tulis jelaskan ini itu adalah',
} as const;

/** The languages that have a word among their commonest ones. */
const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(stopWords))
  for (const word of new Set(words.split(' '))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/** Beyond Latin: what any of the scripts begins with. */
const otherScript = /[\u0370-\uffff]/;

/**
 * BCP 47 primary language of a text by its script, and in Latin script by its commonest words; "und" where neither says.
 * `words` are the lower-case words of the text.
 */
export const detectLanguage = (text: string, words: readonly string[]): string => {
  const sample = text.slice(0, 1200);
  if (!otherScript.test(sample)) return byStopWords(words);
  const latinLetters = sample.match(/[a-zà-öø-ÿ]/gi)?.length ?? 0;
  for (const [language, script] of scripts) {
    const letters = sample.match(script)?.length ?? 0;
    // Half of the Latin letters is enough: code, names and formulas stay Latin in every language.
    if (letters === 0 || letters * 2 < latinLetters) continue;
    return relatives[language]?.find(([, sign]) => sign.test(sample))?.[0] ?? language;
  }
  return byStopWords(words);
};

const byStopWords = (words: readonly string[]): string => {
  const hits = new Map<string, number>();
  for (const word of words.slice(0, 200))
    for (const language of languagesOf.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  let best = 'und';
  // In the order of the table, so that it settles ties.
  for (const language of Object.keys(stopWords)) if ((hits.get(language) ?? 0) > (hits.get(best) ?? 0)) best = language;
  return best;
};
