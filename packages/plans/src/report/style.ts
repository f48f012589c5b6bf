/** The look of a report: paper and ink, one hue in the maps, made for A4 and for black and white. Nothing from outside. */
export const REPORT_STYLE = `
:root{--ink:#17211f;--soft:#4b5855;--line:#cfd5cd;--accent:#0c5a5c;--warn:#8a4b08;--tint:#f3f6f2}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px;max-width:1080px;background:#fff;color:var(--ink);font:15px/1.45 "IBM Plex Sans",Arial,sans-serif}
h1{font-size:30px;line-height:1.2;margin:0 0 4px}h2{font-size:23px;margin:40px 0 8px;border-top:2px solid var(--accent);padding-top:12px}
h3{font-size:18px;margin:28px 0 6px}h4{font-size:15px;margin:18px 0 4px}
p{margin:6px 0}.soft{color:var(--soft)}.finding{font-size:17px}
nav ul,.plain{list-style:none;padding:0;margin:0}nav ul{columns:2;column-gap:32px}a{color:var(--accent)}
.banner{border:2px solid var(--warn);color:var(--warn);padding:8px 12px;margin:12px 0;font-weight:600}
.board{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,4fr);gap:24px;align-items:start;margin:20px 0 0;break-inside:avoid}
figure{margin:0}.board svg{width:100%;height:auto}
table{border-collapse:collapse;width:100%;font-size:13.5px;font-variant-numeric:tabular-nums;margin:8px 0}
caption{text-align:left;font-weight:600;padding:4px 0}
th,td{padding:3px 8px 3px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600;color:var(--soft)}td.n,th.n{text-align:right}tr.total td,tr.total th{border-top:2px solid var(--ink);font-weight:600;color:var(--ink)}
.legend{list-style:none;padding:0;margin:8px 0;font-size:13px}.legend li{display:flex;gap:8px;align-items:center}.legend svg{width:22px;height:14px;flex:none}
.tag{border:1px solid var(--warn);color:var(--warn);padding:0 5px;font-size:12px;white-space:nowrap}
details{margin:2px 0}summary{cursor:pointer;color:var(--accent)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:4px 0}dt{font-weight:600}dd{margin:0}
.defs{position:absolute;width:0;height:0;overflow:hidden}
@media (max-width:760px){.board{grid-template-columns:minmax(0,1fr)}nav ul{columns:1}.wide{overflow-x:auto}}
@page{size:A4;margin:16mm 14mm}
@media print{body{padding:0;max-width:none;font-size:10.5pt}table{font-size:9pt}thead{display:table-header-group}
tr,.board svg,dl{break-inside:avoid}h2,h3,h4{break-after:avoid}.page{break-before:page}
details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none}
a{color:inherit;text-decoration:none}nav{display:none}}
`.replaceAll('\n', '')
