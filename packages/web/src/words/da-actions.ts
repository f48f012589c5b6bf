/** The texts of the room Indsatser og sager that its parts share; each part has words of its own beside. */
export const daActions = {
  actions: {
    menu: 'Indsatser og sager',
    part: {
      katalog: 'Katalog',
      portefoelje: 'Portefølje',
      idebank: 'Idébank',
      moeder: 'Møderunder',
      sager: 'Sager',
      redskaber: 'Redskaber',
      afgoerelser: 'Afgørelser',
      garantier: 'Garantier',
      reformkalender: 'Reformkalender',
    },
  },
}
