/** A kind of line that pages put around their texts, in the languages that reports came in so far. */
export interface FurnitureLines {
  rule: string;
  /** Regular expressions of whole lines, a stop, a colon or a counter after them aside. */
  whole?: readonly string[];
  /** Regular expressions of beginnings; lines of more words, and whole sentences, are text all the same. */
  starts?: readonly string[];
  /** Longest line with such a beginning, in words. */
  words?: number;
  /** Regular expressions of phrases that no report contains; even whole sentences go. */
  says?: readonly string[];
  /** Whether nothing of the text comes after such a line, if little prose does. */
  ends?: true;
}

export const furnitureLines: readonly FurnitureLines[] = [
  {
    rule: 'pager',
    whole: [
      '(list )?(\\d+ )?of \\d+( items)?',
      'end of list',
      '\\d+ ?(mins?|minutes?|min read|minuten|minuti|мин|хв)( read)?',
    ],
  },
  {
    rule: 'navigation',
    whole: [
      'home|main menu|menu|search|back|close|next|prev|previous|« previous|next »|back to top|live|play|info|select',
      'skip (to|links|nav).*|show (more|navigation).*|navigation menu|site ?map|site search|main content|latest video',
      'log ?(in|out)|sign (in|out)|my account|watchlist|livestream',
      'accueil|startseite|inicio|главная|меню|начало|головна|strona główna|hem|etusivu',
    ],
    starts: ['link to (the )?(main|full|desktop) version'],
    words: 8,
  },
  { rule: 'account', whole: ['@[\\w./-]+'] },
  {
    rule: 'share-buttons',
    whole: [
      'share( this| on| via)?|facebook|twitter|x|x \\(twitter\\)|whatsapp|telegram|linkedin|bluesky|viber|e?-?mail|sms|print',
      'copy( article)? link|copied|copy|save|flip|share2|copylink|plus2|google|teilen|partager|compartir|condividi',
      'udostępnij|dela|jaa|поделиться|поділитися|поширити|сподели|zdieľať|auf \\S+ teilen',
    ],
    starts: ['make us preferred on google', 'add .{2,40} on google', 'click here to share'],
    words: 10,
  },
  {
    rule: 'advertisement',
    whole: [
      'advertisement|advertising|sponsored|advertorial|paid partner content|anzeige|werbung|publicité|publicidad',
      'pubblicità|reklam[aė]?|annons|mainos|реклама',
    ],
  },
  {
    rule: 'call-to-action',
    starts: [
      'click here|read (on|more|next|also)|listen to (this|the)|watch (live|now|the video)|download the|get the app|open in app',
      "follow (us|our)|join (us|our)|subscribe|sign up|continue reading|story continues|see the original|don['’]?t miss",
      'read the full (story|article)|подпис(ывайтесь|аться)|підпи(суйтесь|сатися)|читайте (также|також|ещё|ще)|читай(те)? още',
      'абонирай|lesen sie auch|lire aussi|leggi anche|czytaj (też|także|również)|zobacz (też|także)|läs (mer|också)',
      'lue (myös|lisää)|čítajte (aj|tiež)',
    ],
    words: 12,
    says: [
      'got a (confidential )?(news )?tip\\?',
      'download the .{2,30} app',
      'on the .{2,30} app$',
    ],
  },
  {
    rule: 'comments',
    whole: [
      '(show|view|post|add|leave|read)?( a| all)? ?comments?( \\(?\\d+\\)?)?|\\d+ comments?|kommentare|commentaires',
      'comentarios|commenti|komentarze|kommentarer|kommentit|komentáre|комментарии|коментарі|коментари',
    ],
    ends: true,
  },
  {
    rule: 'related',
    whole: [
      'recommended for you|from our partners|in other news|up next|popular( now)?|trending( now)?|most read|most popular|related',
      "по теме|по темі|още по темата|свързани( новини)?|mehr zum thema|à lire aussi|súvisiace( články)?|editors?['’]? picks?",
      '(other|more|related|recommended|popular|similar|latest|further) ([\\p{L}\\p{N}]+ ){0,2}(topics?|stor(y|ies)|articles?|news|headlines?|posts?|coverage|content|links|reading)( .{0,30})?',
    ],
    starts: ['more (on|from)', 'you may also'],
    words: 6,
    ends: true,
  },
  {
    rule: 'original-source',
    starts: ['original article source', 'originally published', 'this article (was )?originally'],
    words: 8,
    ends: true,
  },
  {
    rule: 'tags',
    whole: [
      'tags?|topics|keywords|теги|тагове|ключевые слова|ключові слова|schlagworte|mots-clés|etichette|słowa kluczowe',
    ],
    ends: true,
  },
  {
    rule: 'newsletter',
    starts: ['.*newsletters?$'],
    words: 10,
    says: [
      'delivered to your inbox|to your inbox, and',
      '^(thanks|thank you) for (signing up|subscribing)|^you will receive a confirmation',
      'consider becoming an? (free|paid)|^to receive new posts|^sign up for (free|our|the) ',
    ],
  },
  {
    rule: 'consent',
    whole: [
      'privacy( policy)?|your privacy choices|cookie (policy|preferences|settings)|terms (of (use|service)|and conditions)',
    ],
    says: [
      '(we|this (site|website)) uses? cookies|accept (all )?cookies|мы используем (файлы )?cookie|ми використовуємо файли cookie',
      '(requires?|needs?|benötigt|enable|activer?|включите|увімкніть) javascript|disable your ad ?blocker',
    ],
  },
  {
    rule: 'copyright',
    says: [
      '^©|^\\(c\\) ?\\d{4}|^copyright (©|\\d{4})|all rights reserved|alle rechte vorbehalten|tous droits réservés',
      'todos los derechos|все права защищены|всички права запазени|усі права захищен|wszelkie prawa zastrzeżone',
    ],
    ends: true,
  },
  {
    rule: 'correction-form',
    says: [
      '^to (suggest|report) (a |an )?(correction|error|typo)|^you can also highlight|^please leave your suggestions',
      '^(нашли ошибку|знайшли помилку)|^if you (find|notice|see) (a|an) (mistake|error|typo)',
    ],
    ends: true,
  },
  { rule: 'attachment', whole: ['[^.!?/]{3,120}\\.(pdf|docx?|jpe?g|png)'] },
];
