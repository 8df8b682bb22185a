// The patterns that the hand features count. Bounded pieces only.

export const questionWords: readonly string[] = ['who', 'what', 'when', 'where', 'why', 'how', 'which'];

/** What is asked for, by its verb. */
export const verbs: readonly RegExp[] = [
  'write|create|generate|compose|draft',
  'explain|describe|discuss|elaborate',
  'prove|derive|show that',
  'calculate|compute|evaluate|solve|find the|determine|how many|how much',
  'summari[sz]e|rewrite|paraphrase|translate|edit',
  'list|name|give',
  'compare|analy[sz]e|critique|design|implement|optimi[sz]e|debug|fix',
].map((words) => new RegExp(`\\b(?:${words})\\b`, 'i'));

/** Words of subjects: code, maths, physics, chemistry, biology, medicine, law, economics, history, philosophy, psychology. */
export const subjects: readonly RegExp[] = [
  'function|python|java|javascript|array|string|return|class|code|algorithm|api|sql|html|def|import|list|loop|compile|regex',
  'equation|integer|polynomial|matrix|probability|sum|product|triangle|circle|angle|vector|derivative|integral|theorem|group|ring|prime|modulo|graph|ratio|percent',
  'velocity|force|mass|energy|electron|volt|current|field|wave|frequency|pressure|temperature|heat|momentum|circuit|resistor',
  'acid|reaction|molecule|solution|mole|atom|ion|bond|oxid\\w{1,20}|compound|titrat\\w{1,20}|enthalpy',
  'cell|gene|protein|dna|species|enzyme|organism|plant|bacteria|evolution',
  'patient|disease|symptom\\w{0,20}|treatment|diagnosis|clinical|blood|infection|year-old|drug|syndrome',
  'court|law|plaintiff|defendant|contract|statute|liab\\w{1,20}|jurisdiction|constitution\\w{0,20}|crime|evidence|property',
  'market|price|demand|supply|inflation|tax|cost|profit|income|investment|bank|interest|accounting|stock',
  'war|century|empire|king|president|treaty|revolution|ancient|history|government|political',
  'moral\\w{0,20}|ethic\\w{0,20}|argument|philosoph\\w{0,20}|belief|premise|utilitarian\\w{0,20}|kant|virtue|wrong',
  'behavio\\w{0,20}|therap\\w{0,20}|psycholog\\w{0,20}|child\\w{0,20}|memory|personality|cognitive|anxiety|learning',
].map((words) => new RegExp(`\\b(?:${words})\\b`, 'gi'));

/** Counted in the question, in this order. */
export const questionSigns: readonly RegExp[] = [
  /\b(?:if|when|given|assume|suppose|unless|provided)\b/gi,
  /\b(?:must|should|at least|at most|exactly|no more than|only|without|ensure|limit)\b/gi,
  /\b(?:not|except|never|false|incorrect|least)\b/gi,
  /\b(?:step by step|first|then|next|finally|after that|followed by)\b/gi,
  /\b\d{1,20}(?:\.\d{1,20})?\s?(?:km|kg|cm|mm|mph|m\/s|hours?|minutes?|days?|years?|dollars|percent|%|°|mol|g|ml|L|V|A|W|Hz|N|J)\b/g,
  /\d\s?\/\s?\d|\bhalf\b|\bthird\b|\btwice\b|\bquarter\b/gi,
  /\b1[5-9]\d\d\b|\b20[0-2]\d\b/g,
  /\b(?:you are|act as|imagine you|pretend)\b/gi,
  /__+/g,
  /\bStatement [12I]/gi,
];

export const patterns = {
  sentence: /[.!?](?:\s|$)|[。！？।؟]/g,
  number: /-?\d+(?:[.,]\d+)*/g,
  operator: /[=+*^<>≤≥±×÷√∑∫∈→]/g,
  latex: /\\[a-zA-Z]{1,30}|\$[^$\n]{1,200}\$/g,
  codeWord: /\bdef |\bclass |\bimport |\breturn\b|=>|\(\) {0,4}\{|;[ \t]{0,8}$|#include|SELECT /gm,
  capitalised: /\b[A-Z][a-z]+/g,
  allCapitals: /\b[A-Z]{2,}\b/g,
  allOfThese: /(?:all|none|both|neither|two) of (?:the )?(?:above|these)/i,
  shortNumericOption: /^[\s\d.,$%/\\()x^a-z+-]{1,25}$/,
  word: /[A-Za-z']+/g,
} as const;
