const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const ALLOWED_CONTROLS = '\t\n\r'

/** Text made safe between tags and inside quoted attributes of XML and HTML; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) =>
      ALLOWED_CONTROLS.includes(character) ? character : '\ufffd',
    )
}
