import { countWords, isComplete } from './sentence-shape.ts';

/** A kind of line that pages put beside their texts. */
interface FurnitureRule {
  rule: string;
  /** Lines of more words are taken for text whatever they begin with. */
  words: number;
  pattern: RegExp;
  /** Whether nothing of the text comes after it, if little prose does. */
  ends?: true;
}

/** The rule by which a line is furniture wherever it stands, by its words alone; undefined if none. */
export function furnitureRuleOf(line: string): string | undefined {
  const words = countWords(line);
  if (words === 0) return /^([-–—*_]\s*){3,}$/.test(line) ? undefined : 'sign';
  if (/^[\d\s.,:/°%|+-]+$/u.test(line)) return 'number';
  return rules.find((each) => words <= each.words && each.pattern.test(line))?.rule;
}

/** Whether such a line may stand between a text and what its page shows below it. */
export function endsText(line: string): boolean {
  const words = countWords(line);
  return rules.some((each) => each.ends && words <= each.words && each.pattern.test(line));
}

/** Whether a line only names where a picture comes from. */
export function isCredit(line: string): boolean {
  if (/^[([][^()[\]]{2,60}[)\]]$/u.test(line) && countWords(line) <= 6)
    return !isComplete(line.slice(1, -1));
  return (
    countWords(line) <= 12 && (creditLabel.test(line) || (agency.test(line) && /[|/]/.test(line)))
  );
}

/** Whether a line describes a picture: it ends with the name of an agency or a source. */
export function isCaption(line: string): boolean {
  if (/^▲/u.test(line)) return true;
  const end = /[[(]([^()[\]]{3,80})[\])]\.?$/u.exec(line)?.[1];
  if (end !== undefined && (/\p{L}\/\p{L}/u.test(end) || creditLabel.test(end) || agency.test(end)))
    return countWords(line) <= 60;
  return countWords(line) <= 50 && inlineCredit.test(line);
}

const agency =
  /\b(Getty|AFP|AP Photo|Reuters|EPA|Anadolu|Ukrinform|Shutterstock|Bloomberg|Al Jazeera|Pacific Press|LightRocket|Unsplash|imago|dpa|ТАСС|УНІАН|УНИАН|БГНЕС|БТА|PAP|ANSA|TT|Lehtikuva|TASR|SITA)\b/iu;
const creditLabel =
  /^(photo|image|picture|credit|source|foto|fotó|bild|bilde|kuva|zdjęcie|fot\.|imagen|immagine|снимка|снимки|фото|изображение|джерело фото)s?( by| credit| courtesy)?\s*[:/©]/iu;
const inlineCredit =
  /(\b(AP Photo|Getty Images|REUTERS)\/?[\p{L} .'-]*|(?<=[.!?] )(Source|Photo|Image|Credit|Foto|Фото|Снимка|Bild): [^.!?]{2,60}\.?)$/u;

// What pages print around a text, in the languages that reports came in so far.
const rules: readonly FurnitureRule[] = [
  {
    rule: 'navigation',
    words: 6,
    pattern:
      /^(home|menu|search|back|close|next|prev(ious)?|« previous|next »|back to top|skip (to|links|nav)|show (navigation|more)|navigation menu|site ?map|site search|live|play|info|select|log ?(in|out)|sign (in|out)|my account|watchlist|livestream|latest video|main content|main menu|link to (the )?(main|full|desktop) version|accueil|startseite|inicio|главная|меню|начало|головна|strona główna|hem|etusivu)\b[^.!?]*$/iu,
  },
  {
    rule: 'share-buttons',
    words: 8,
    pattern:
      /^(share( this| on| via)?|facebook|twitter|x \(twitter\)|whatsapp|telegram|linkedin|bluesky|e?-?mail|sms|print|copy( article)? link|copied|copy|save|flip|share2|copylink|plus2|google|make us preferred on google|add .{2,40} on google|click here to share.*|auf .{2,20} teilen|teilen|partager|compartir|condividi|udostępnij|dela|jaa|поделиться|поширити|сподели|zdieľať)\b[^.!?]*$/iu,
  },
  {
    rule: 'pager',
    words: 6,
    pattern:
      /^(list )?(\d+ )?of \d+( items)?$|^end of list$|^\d+ ?(min|mins|minutes?|minuten|minuti|мин|хв)( read)?\.?$/i,
  },
  { rule: 'account', words: 3, pattern: /^@[\w./-]+$/ },
  {
    rule: 'advertisement',
    words: 4,
    pattern:
      /^(advertisement|advertising|sponsored|paid partner|anzeige|werbung|publicité|publicidad|pubblicità|reklam[aė]?|annons|mainos|реклама|advertorial)\b[^.!?]*$/iu,
  },
  {
    rule: 'call-to-action',
    words: 10,
    pattern:
      /^(click here|read (on|more|next|also)|listen to|watch (live|now|the video|:)|download|get the app|open in app|follow (us|our coverage)|join (us|our)|subscribe|sign up|continue reading|story continues|got a (confidential )?(news )?tip|send us|see the original|don'?t miss|read the full (story|article)|подписывайтесь|підписуйтесь|читайте (также|також)|читай(те)? още|присоединяйтесь|абонирай|lesen sie auch|lire aussi|leggi anche|czytaj (też|także|również)|zobacz (też|także)|läs (mer|också)|lue (myös|lisää)|čítajte (aj|tiež))\b/iu,
  },
  {
    rule: 'comments',
    words: 5,
    pattern:
      /^((show|view|post|add|leave|read)? ?(a |all )?comments?( \(?\d+\)?)?|\d+ comments?|kommentare|commentaires|comentarios|commenti|komentarze|kommentarer|kommentit|komentáre|комментарии|коментарі|коментари)\b[^.!?]*$/iu,
    ends: true,
  },
  {
    rule: 'related',
    words: 10,
    pattern:
      /^((other|more|related|recommended|popular|similar|latest|further|most)\b.{0,20}\b(topics?|stor(y|ies)|articles?|news|headlines?|posts?|coverage|content|links|reading)\b|more (on|from)\b|most read\b|recommended for you|from our partners|in other news|up next|you may also|(popular|trending|related)(?= ?(now|:|$))|editors?.? picks?|по теме|по темі|читайте далее|още по темата|свързани|mehr zum thema|à lire aussi|zobacz też|läs mer|aiheesta|súvisiace)[^.!?]*[:.…]{0,3}$/iu,
    ends: true,
  },
  {
    rule: 'original-source',
    words: 6,
    pattern:
      /^(original article source|originally published( on)?|this article (was )?originally|source:?$)/iu,
    ends: true,
  },
  {
    rule: 'tags',
    words: 4,
    pattern:
      /^(tags?|topics|keywords|in this article|теги|тагове|ключевые слова|schlagworte|mots-clés|etichette|słowa kluczowe)\s*:?$/iu,
    ends: true,
  },
  {
    rule: 'newsletter',
    words: 40,
    pattern:
      /^(get (this|our|the) .{0,40}(inbox|newsletter)|stay informed with|.{0,60}delivered to your inbox|.{0,60}newsletter\b.{0,20}$|thanks for (signing up|subscribing|reading)|thank you for signing up|.{0,200}\b(free|paid)( or paid)? subscriber|to receive new posts|.{0,60}this newsletter|you will receive a confirmation)/iu,
  },
  {
    rule: 'consent',
    words: 60,
    pattern:
      /(\b(we|this (site|website)) uses? cookies|\bcookie (policy|preferences|settings)|accept (all )?cookies|adblock|(requires?|needs?|benötigt|enable|activer?|включите|увімкніть) javascript|javascript (is|to be)|privacy policy|terms of (use|service)|файлы cookie|файли cookie|бисквитки)/iu,
  },
  {
    rule: 'copyright',
    words: 80,
    pattern:
      /^(©|\(c\) ?\d{4}|copyright\b|all (rights reserved|materials, including)|alle rechte vorbehalten|tous droits réservés|todos los derechos|все права защищены|всички права|усі права|wszelkie prawa)/iu,
    ends: true,
  },
  {
    rule: 'correction-form',
    words: 20,
    pattern:
      /^(to (suggest|report) (a |an )?(correction|error|typo)|you can also highlight|please leave your suggestions|нашли ошибку|знайшли помилку|if you (find|notice|see) (a|an) (mistake|error|typo))/iu,
    ends: true,
  },
  { rule: 'attachment', words: 14, pattern: /^[^.!?/]{3,120}\.(pdf|docx?|jpe?g|png)$/iu },
];
