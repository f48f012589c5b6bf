/** The look of a report: paper, ink and one accent; colour belongs to the maps. */
const SCREEN = `
:root{--paper:#fbfaf6;--card:#fff;--ink:#17211f;--soft:#52605d;--line:#dcdfd8;--accent:#0c5a5c;--tint:#e7efec;--why:#f6f8f5;--bar:#9fc3bd;--warn:#8a4b08;--warn-paper:#fbf0e1;--warn-line:#dcc39a;--focus:#b4530a}
*{box-sizing:border-box}
html{scroll-padding-top:12px}
body{margin:0;background:var(--paper);color:var(--ink);font:400 15px/1.45 "IBM Plex Sans",-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans Condensed",system-ui,sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
a{color:var(--accent);text-underline-offset:2px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
main:focus,h2:focus{outline:0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:8px;top:-60px;background:var(--card);padding:8px 12px;border:1px solid var(--accent);border-radius:4px}
.skip:focus{top:8px}
.defs{position:absolute}
.top{display:flex;flex-wrap:wrap;gap:4px 28px;align-items:center;padding:12px 24px;background:var(--card);border-bottom:1px solid var(--line);color:var(--soft)}
.logo{font-weight:600;font-size:18px;letter-spacing:-.01em;color:var(--ink)}
.strip{background:var(--warn-paper);color:var(--warn);padding:8px 24px;border-bottom:1px solid var(--warn-line)}
main,footer{max-width:1340px;margin:0 auto;padding:24px}
h1{font-size:30px;line-height:1.2;font-weight:600;letter-spacing:-.015em;margin:0 0 4px;max-width:28em;text-wrap:balance}
h2{font-size:21px;line-height:1.25;font-weight:600;letter-spacing:-.01em;margin:0 0 4px;max-width:36em;text-wrap:balance}
h3{font-size:15px;line-height:1.3;font-weight:600;margin:16px 0 4px}
p{margin:0 0 8px}
.eyebrow{color:var(--accent);font-size:13px;font-weight:600;margin:0 0 2px}
.sub{color:var(--soft);margin:0 0 12px;max-width:72em}
.soft{color:var(--soft)}.small,small{font-size:13px}small{font-weight:400;color:var(--soft)}
sup{font-size:.72em;font-weight:400;color:var(--soft);line-height:0;padding-left:1px}
main>section,main>nav,footer>section{margin:0 0 44px}
.findings{list-style:none;margin:8px 0 0;padding:0;max-width:64em}
.findings li{padding:6px 0;border-top:1px solid var(--line)}.findings a{color:inherit;text-decoration-color:var(--bar)}
.reservations,.plain-list,.bases{list-style:none;margin:0 0 8px;padding:0}
.reservations li{border-left:3px solid var(--focus);padding:1px 0 1px 10px;margin:0 0 6px;max-width:72em}
.cannot .reservations{columns:2;column-gap:32px}.cannot .reservations li{break-inside:avoid}
.contents ol{columns:3;column-gap:32px;margin:6px 0 0;padding:0;list-style:none}
.contents li{break-inside:avoid;padding:2px 0}.contents .areas{margin:8px 0 0}.contents ul{display:inline;list-style:none;padding:0}.contents ul li{display:inline}.contents ul li+li:before{content:" · "}
.tag{display:inline-block;border:1px solid var(--warn-line);background:var(--warn-paper);color:var(--warn);border-radius:3px;padding:0 6px;font-size:12.5px;white-space:nowrap}
.indicator{border-top:2px solid var(--ink);padding-top:14px}
.board{display:grid;grid-template-columns:440px minmax(0,1fr);grid-template-areas:"map table" "notes table";grid-template-rows:auto 1fr;gap:16px 28px;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:18px;align-items:start}
.board .map{grid-area:map}.board .notes{grid-area:notes}.board .table{grid-area:table;min-width:0}
.board.wide{grid-template-areas:"map notes" "table table";grid-template-rows:auto auto}
.board.small-map{grid-template-columns:220px minmax(0,1fr);grid-template-areas:"map table"}
.board.no-map{display:block}
.level{margin:20px 0 0}.level h3{font-size:16px}
.map{margin:0}.map>svg{display:block;width:100%;height:auto;overflow:visible}
.small-map .legend-head{display:block}.small-map .legend-head span{display:block}.legend-head{display:flex;justify-content:space-between;gap:12px;margin:10px 0 4px;font-size:13px;color:var(--soft)}
.legend{list-style:none;margin:0 0 10px;padding:0;font-size:13px}
.legend li{display:grid;grid-template-columns:22px minmax(0,1fr) auto;gap:10px;align-items:center;padding:1px 0}
.legend svg{display:block}
.notes{font-size:13.5px;background:var(--why);border:1px solid var(--line);border-radius:4px;padding:2px 14px 8px}
.notes .reservations li{padding-left:8px;margin-bottom:4px}
.sum{font-size:16px;margin:2px 0 8px}.sum b{font-weight:600}
.facts{display:grid;grid-template-columns:minmax(64px,max-content) minmax(0,1fr);gap:5px 14px;margin:0 0 8px}
.facts dt{color:var(--soft)}.facts dt.n{color:var(--ink);text-align:right}.facts dd{margin:0}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:14px}
th,td{padding:4px 8px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{font-weight:500;font-size:13px;line-height:1.25;color:var(--soft);vertical-align:bottom;border-bottom-color:#b9bfb6}
tbody th,tfoot th{font-weight:400}
.n{text-align:right}td.n{white-space:nowrap}
.symbol{color:var(--soft);font-size:12px}.symbol:before{content:"("}.symbol:after{content:")"}
.rows td.rank{color:var(--soft)}.rows b,.area b,.summary b{font-weight:600}
.value i{display:inline-block;height:8px;background:var(--bar);margin-right:8px;vertical-align:middle}
.bars td.value{min-width:132px}.bars .value{position:relative}
.value.none{color:var(--soft)}
.certainty{font-size:13px;color:var(--soft);white-space:nowrap}.rows .n{min-width:64px}.rows .rank{min-width:0;width:40px}.rows td.against{white-space:nowrap}.rows td.spread{font-size:13px;white-space:normal;min-width:150px}
.total th,.total td{border-top:1px solid var(--ink);font-weight:600}.total .certainty{font-weight:400}
.rest th,.rest td{color:var(--soft)}
.up{margin:8px 0 0;font-size:13px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(340px,100%),1fr));gap:8px 40px;align-items:start}
.plain caption{text-align:left;font-weight:600;padding:4px 8px}
.silent{max-width:80em}
.page{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:20px 24px}
.page-head{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:24px}
.locator{width:120px;height:auto;align-self:start}
.stands{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(240px,100%),1fr));gap:0 28px;margin:0 0 10px}
.stands h2,.stands h3{font-size:14px;margin:6px 0 2px}.stands ul{list-style:none;margin:0;padding:0;font-size:14px}
.stands li{padding:1px 0 1px 10px;border-left:3px solid var(--bar)}.stands .worse li{border-color:var(--focus)}
.area{font-size:13.5px}.area tbody th{font-weight:500}.area small{white-space:nowrap}.area tr:has(+.how)>*{border-bottom:0;padding-bottom:0}.area .how td{padding-top:1px;font-size:13px;color:var(--soft)}.area .tag{font-size:11.5px;padding:0 4px}
.page-notes{font-size:12.5px;margin-top:12px;columns:2;column-gap:28px}
.page-notes h2,.page-notes h3{font-size:13px;margin:8px 0 2px;break-after:avoid}.page-notes h2:first-child,.page-notes h3:first-child{margin-top:0}
.page-notes p{margin:0 0 4px}
footer{border-top:2px solid var(--ink)}
.sources{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:6px 18px;font-size:13.5px;margin:6px 0 0}
.sources dt{font-weight:600}.sources dd{margin:0;overflow-wrap:anywhere}
.remarks td,.files td,.files th{font-size:13px;overflow-wrap:anywhere}.remarks td:first-child{white-space:nowrap}
code{font-size:11px;overflow-wrap:anywhere}
@media (max-width:1040px){.board,.board.wide,.board.small-map{display:block;padding:12px}.board>*+*{margin-top:14px}.map>svg{max-width:440px;margin:0 auto}.small-map .map>svg{max-width:260px}.contents ol,.cannot .reservations{columns:2}}
@media (max-width:640px){main,footer,.top,.strip{padding-left:14px;padding-right:14px}h1{font-size:23px}h2{font-size:19px}.contents ol,.cannot .reservations,.page-notes{columns:1}.page{padding:14px}.how div{position:sticky;left:0;max-width:calc(100vw - 72px)}.locator{width:76px}.rows .value i{display:none}.bars td.value{min-width:0}.silent,.sources{display:block}.silent dd{margin:0 0 8px}.sources dd{margin:0 0 8px}th,td{padding:4px 6px}}
`

/** A4, readable in black and white: no card grounds, heads of tables on every page, no row cut in two. */
const PRINT = `
@page{size:A4;margin:15mm 13mm 13mm;@top-left{font:600 8pt "IBM Plex Sans",Arial,"DejaVu Sans Condensed",sans-serif;color:#52605d}@top-right{font:8pt "IBM Plex Sans",Arial,"DejaVu Sans Condensed",sans-serif;color:#52605d}@bottom-right{font:8pt "IBM Plex Sans",Arial,"DejaVu Sans Condensed",sans-serif;color:#52605d;content:counter(page) " / " counter(pages)}}
@media print{
:root{--paper:#fff;--card:#fff;--why:#fff;--warn-paper:#fff}
body{font-size:9.5pt;line-height:1.35}
.skip,.up,.top{display:none}
a{color:inherit;text-decoration:none}
main,footer{max-width:none;padding:0}
main>section,main>nav,footer>section{margin:0 0 8mm}
h1{font-size:18pt}h2{font-size:13pt}h3{font-size:10pt}
h1,h2,h3{break-inside:avoid}h1,h2,h3,.eyebrow,.sub,.legend-head,caption,.small-map .map{break-after:avoid}
.strip{padding:1.5mm 3mm;margin:0 0 4mm;border:1.5pt solid var(--warn)}
table,.small,small,.notes,.legend,.legend-head,.certainty,.rows td.spread,.sources{font-size:8.5pt}thead th{font-size:8pt;hyphens:auto}
th,td{padding:.7mm 1.4mm}
thead{display:table-header-group}tfoot{display:table-row-group}
tr,li,.map,figure{break-inside:avoid}
.scroll{overflow:visible}
.indicator{break-before:page;border-top:0;padding-top:0}
.board,.board.wide{display:grid;border:0;padding:0;gap:4mm 6mm;grid-template-columns:82mm minmax(0,1fr);grid-template-areas:"map notes" "table table";grid-template-rows:auto auto}
.board.small-map,.board.no-map{display:block;border:0;padding:0}
.small-map .map{display:grid;grid-template-columns:44mm 62mm;gap:6mm;align-items:end;margin:0 0 3mm}
.notes{border:0;padding:0}.notes h3:first-child{margin-top:0}
.legend svg,.value i,.map svg,.locator{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.rows .n,.rows .rank,.rows td.spread,.bars td.value{min-width:0;width:auto}
.rows td.against,.level .certainty,.rows:has(td.spread) .certainty{white-space:normal}.symbol{font-size:1em}
.rows .value i{max-width:12mm;margin-right:1.5mm}
.many .value i{display:none}
.many,.level .rows{font-size:8pt}.many thead th,.many .certainty,.rows.many td.spread,.many small{font-size:7pt}
.rows.many th,.rows.many td{padding:.6mm .9mm}
.rows tbody th{min-width:23mm;overflow-wrap:anywhere;hyphens:auto}
.page{break-before:page;border:0;padding:0}
main>.page:first-child{break-before:auto}body:has(main>.page:first-child) .strip{font-size:8pt;padding:.8mm 2mm;margin:0 0 2.5mm;border-width:1pt}
.page+section{break-before:page}
.page h1,.page-head>div>h2{font-size:15pt;margin:0}.page .eyebrow,.page .sub{margin-bottom:.5mm}.page .stands{grid-template-columns:1fr 1fr;gap:0 3mm;margin-bottom:1mm}.locator{width:22mm}
.area thead th:first-child{width:37%}.area tbody{break-inside:avoid}.area tr:has(+.how)>*{padding-bottom:0}.area .how td{padding-top:0}
.area .tag{border:0;padding:0}.area .tag+.tag:before{content:"· "}
.page-notes{margin-top:2mm;column-gap:6mm}
.dense h1,.dense .page-head>div>h2{font-size:14pt}.dense .eyebrow,.dense .sub{font-size:8pt}
.dense table{font-size:7.5pt}.dense .area th,.dense .area td{padding:.25mm 1.2mm;line-height:1.18}.dense .area .how td{padding-top:0}.dense .area tr:has(+.how)>*{padding-bottom:0}.dense small,.dense .tag,.dense .area .how td{font-size:7pt}.dense sup{font-size:.8em}
.dense .page-notes,.dense .page-notes h2,.dense .page-notes h3,.dense .page-notes p{font-size:6.7pt;line-height:1.14}.dense .page-notes{margin-top:1mm;column-gap:5mm}
.dense .page-notes h2,.dense .page-notes h3{margin:.8mm 0 0}.dense .page-notes p,.dense .plain-list{margin:0 0 .5mm}.dense .plain-list li{display:inline}.plain-list sup{font-weight:600}
.dense .stands ul{font-size:7.5pt;line-height:1.2}.dense .stands li{padding:0 0 0 2mm}.dense .stands h2,.dense .stands h3{font-size:8pt;margin:.6mm 0 .3mm}
code{font-size:6pt}
}
`

/** All of it on one line per rule set, as it stands in the page. */
export const REPORT_STYLE = `${SCREEN}${PRINT}`.replaceAll('\n', '')
