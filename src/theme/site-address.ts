/** Where the site will stand: canonical links are made from it. The keeper of an archive sets `DAYBOOK_SITE`. */
export const siteAddress = process.env['DAYBOOK_SITE'] ?? 'https://daybook.example';
