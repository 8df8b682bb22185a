// How a text is built, whatever its language: what only several things together tell, such as a story with numbers that ends in a question.

/** "You are a ...", "Act as ...", as people open prompts for a role in the languages of the word lists. */
const roleOpening = new RegExp(
  [
    "you(?:'re| are| will be| will act)? (?:an? |my |the |now |going )|you're an? |act(?:ing)? (?:as|like)|i want you to|pretend|imagine (?:you|that you)|play the role|your (?:role|persona) (?:is|as)|as an? [\\w -]{3,40},|(?:role|profile|persona)\\b|assume the",
    'du bist|sie sind (?:ein|der|die)|agiere|handle als|spiel(?:e|st)? |stell dir vor|verhalte dich|übernimm die rolle|ich möchte, dass du|deine rolle|als (?:erfahrene|experte|professionelle)',
    'tu es|vous êtes|agis|agissez|joue le rôle|je veux que tu|imagine que tu|comporte-toi|ton rôle|votre rôle|en tant qu|fais comme si',
    'eres |usted es|actúa|quiero que (?:actúes|seas|hagas)|imagina que (?:eres|usted)|haz de|compórtate|tu (?:rol|papel)|como (?:experto|especialista|profesional)',
    'sei (?:un|il|la|l)|lei è|agisci|comportati|voglio che tu|immagina di|fai finta|interpreta|il tuo ruolo|in qualità di',
    'você é|tu és|és um|aja como|atue|finja|imagine que você|quero que você|seu papel|faça o papel|comporte-se',
    'je bent|u bent|gedraag|doe alsof|speel|ik wil dat je|jouw rol|stel je voor|treed op',
    'jesteś|działaj jako|zachowuj się|wciel się|wyobraź sobie|udawaj|chcę, żebyś|twoja rola|pełnisz|zagraj',
    'ты\\s?[-–—]|вы\\s?[-–—]|ты (?:опытн|эксперт|професс|мой|теперь|будешь)|вы (?:опытн|эксперт|професс|являетесь)|выступи|представь|действуй как|веди себя|сыграй|твоя роль|я хочу, чтобы ты|притворись|в роли',
    'ти\\s?[-–—]|ви\\s?[-–—]|уяви|дій як|поводься|зіграй|твоя роль|ти (?:досвідчен|експерт)|ви (?:досвідчен|експерт|є )|виступи|в ролі|ти си|вие сте|действай като|представи си',
    'jsi |chovej se|představ si|hraj|jste |tvá role|staň se|du är|agera som|låtsas|föreställ dig|spela rollen|din roll|jag vill att du',
    'sen (?:bir|deneyimli|artık|benim)|siz bir|gibi davran|rolünü|rolünde|olarak hareket|hayal et|senden .{0,30}istiyorum|uzman(?:ısın|ısınız)',
    'anda adalah|kamu adalah|bertindak|berperan|bayangkan|saya ingin (?:anda|kamu)|jadilah|peranmu|karakter',
    'bạn là|bạn sẽ|hãy đóng vai|đóng vai|hãy (?:hành động|làm|tưởng tượng)|tôi muốn bạn|vai trò|với vai trò|giả sử bạn',
    'あなたは|君は|きみは|お前は|役割|として(?:振る舞|行動|回答)|になりきって|演じて|ロールプレイ',
    '你是|您是|你现在是|你将|扮演|充当|作为一|假设你|假装|想象你|我(?:想|希望|要)(?:让)?你|角色|请你?(?:作为|担任)|你要|担任',
    '당신은|너는|넌 |역할|처럼 행동|가정해|연기해',
    'أنت |انت |أنتَ |تصرف|تخيل أن|العب دور|تقمص|أريدك أن|أريد منك|دورك|بصفتك|كن ',
    'آپ |شما (?:یک|به عنوان)|تو (?:یک|الان)|تصور کن|نقش|به عنوان|مانند یک|وانمود',
    'आप (?:एक|अब)|तुम (?:एक|अब)|कल्पना कर|की भूमिका|की तरह (?:काम|व्यवहार)|मान लो',
    'คุณ(?:คือ|เป็น)|จง(?:ทำ|สวม)|สวมบทบาท|ทำหน้าที่เป็น|สมมติว่า(?:คุณ|เธอ)|รับบท|เธอเป็น|บทบาท',
  ]
    .map((each) => `(?:${each})`)
    .join('|'),
  'i',
);
const roleCharacters = 60;

/** Words for what goes wrong, mostly in code. */
const failure =
  /\b(?:error|exception|traceback|undefined|segfault|NaN|null ?pointer|stack ?trace|TypeError|panic)\b|ошибк|помилк|错误|报错|bug\b|fehler|erreur|errore|\bhata\b|エラー|오류|에러|خطأ|خطا|lỗi|błąd|foutmelding|chyb|त्रुटि|ผิดพลาด|galat|eroare|σφάλμα/i;
const optionMark = /(?:^|[\s(（])(?:[A-D]|[А-Г]|[1-4])[.)、．）:]/gm;
const questionMark = /[?;](?=\s|$|["”»」)])|[？؟]/g;
const placeholder = /\[[^\]\n]{2,40}\]|\{\{?[a-z_ ]{2,40}\}?\}|<[a-z_ ]{3,30}>|【[^】\n]{1,30}】/gi;
const codeLine =
  /[;{}]\s*$|^\s{0,40}(?:def |class |return\b|for\b.*[:{]|if\b.*[:{]|while\b.*[:{]|import |from |#include|public |private |const |let |var |fn |func |print|SELECT |<[a-z/])/gm;
/** Words for tables and queries. */
const tableWord =
  /\b(?:select|join|group by|where|table|column|query|sql|csv|dataset|spreadsheet|excel|pandas|dataframe)\b|таблиц|表格|数据|データ|데이터|جدول|tabell?[ea]?\b|tabla|tabela|tableau|bảng/i;

/** Characters of a text that are read for its shape. */
const readCharacters = 2500;

const flag = (holds: boolean): number => (holds ? 1 : 0);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether a text opens a role, past what may stand before it: a heading, a list mark, a quotation mark. */
const opensRole = (text: string): boolean =>
  roleOpening.test(
    text
      .slice(0, roleCharacters + 20)
      .replace(/^[\s#*>"“'`[(-]+/, '')
      .slice(0, roleCharacters),
  );

/** Each is 0 or 1, or a short count. `size`: the length of the text, where a dense character counts as several. */
export const shapesOf = (whole: string, size: number): readonly number[] => {
  const text = whole.slice(0, readCharacters);
  const lines = text.split('\n');
  const numbers = count(text, /\d+(?:[.,]\d+)*/g);
  const questions = count(text, questionMark);
  const endsAsking = /[?？؟]["”»」)\s]*$/.test(whole.slice(-40));
  const code = count(text, codeLine);
  const prose = lines.filter((line) => /\p{L}{3}.*\p{L}{2}/u.test(line)).length;
  const options = count(text, optionMark);
  const rows = lines.filter((line) => count(line, /[|\t]/g) >= 2 || count(line, /[,;]/g) >= 3).length;
  const firstQuestion = text.search(/[?？؟]/);
  const colon = text.search(/[:：]\s/);
  const role = opensRole(text);
  const fails = failure.test(text);
  return [
    flag(role),
    flag(role && size > 120),
    flag(role && code === 0 && questions === 0),
    // A sum told as a story; a short question of fact; a passage with a question, before it, after it.
    flag(numbers >= 2 && numbers <= 14 && endsAsking && size < 700 && code === 0),
    flag(endsAsking && size < 90 && numbers === 0),
    flag(questions > 0 && size > 300 && code < 2 && numbers < 14),
    flag(firstQuestion >= 0 && firstQuestion < text.length / 3 && size > 200),
    flag(endsAsking && size > 200 && lines.length > 1),
    // Choices, and choices about everyday things.
    Math.min(5, options) / 2,
    flag(options >= 2 && size < 400 && numbers < 4),
    // Code, by itself or among prose, and what goes wrong.
    flag(code >= 2),
    Math.min(2, code / Math.max(1, prose)),
    flag(code >= 3 && questions === 0),
    flag(fails),
    flag(fails && code >= 1),
    // Tables.
    flag(rows >= 2),
    flag(rows >= 2 && questions > 0 && numbers > 5),
    flag(tableWord.test(text)),
    // An instruction with its text; something quoted; a word or two; a template.
    flag(colon >= 0 && colon < 100 && size > 150 && colon < text.length / 2),
    flag(/["“«„「'`]{1,3}[^"”»“」'`]{40,}["”»“」'`]{1,3}/.test(text)),
    flag(size < 28 && numbers === 0),
    flag(size < 60 && questions === 0 && numbers === 0),
    Math.min(3, count(text, placeholder)),
    flag(questions === 0 && size > 400 && code < 2),
    flag(numbers > 8 && size < 500),
  ];
};
