/**
 * Institutions that news names every day, in whatever matter: each line with its other names in several languages, the
 * first for readers. They are the scene of many events, and that two name one makes no saga of them.
 */
const institutionRows = `
United Nations|UN|U.N.|Vereinte Nationen|Vereinten Nationen|UNO|Nations unies|ONU|Naciones Unidas
World Health Organization|WHO|W.H.O.|World Health Organisation|Weltgesundheitsorganisation|Organisation mondiale de la santé|OMS|Organización Mundial de la Salud
European Union|EU|E.U.|Europäische Union|Europäischen Union|Union européenne|UE|Unión Europea
European Commission|EU Commission|EU-Kommission|Europäische Kommission|Commission européenne|Comisión Europea
European Central Bank|ECB|EZB|Europäische Zentralbank|BCE|Banque centrale européenne|Banco Central Europeo
European Parliament|Europaparlament|Europäisches Parlament|Parlement européen|Parlamento Europeo
NATO|Nato|OTAN|North Atlantic Treaty Organization
International Monetary Fund|IMF|IWF|FMI|Fonds monétaire international|Fondo Monetario Internacional
World Bank|Weltbank|Banque mondiale|Banco Mundial
World Trade Organization|WTO|OMC
UN Security Council|Security Council|Sicherheitsrat|UN-Sicherheitsrat|Conseil de sécurité|Consejo de Seguridad
UNICEF|Unicef
UNESCO|Unesco
UNHCR
International Criminal Court|ICC|Internationaler Strafgerichtshof
OPEC|Opec|OPEP|Opep
OECD|OCDE
African Union
ASEAN|Asean
G7
G20
Red Cross|Rotes Kreuz|Croix-Rouge|Cruz Roja
Amnesty International
Human Rights Watch
Greenpeace
Doctors Without Borders|Médecins sans frontières|Ärzte ohne Grenzen|Médicos Sin Fronteras|MSF
White House|Weißes Haus|Weißen Haus|Maison-Blanche|Maison Blanche|Casa Blanca
Pentagon
US Congress|Congress
US Senate
House of Representatives|Repräsentantenhaus
US Supreme Court
State Department
Justice Department|Department of Justice|DOJ
Department of Homeland Security|DHS|Homeland Security
FBI|Federal Bureau of Investigation
CIA|Central Intelligence Agency
NSA
CDC|Centers for Disease Control and Prevention|Centers for Disease Control
FDA|Food and Drug Administration|F.D.A.
FEMA
ICE|Immigration and Customs Enforcement
NASA|Nasa
Federal Reserve|Fed
Securities and Exchange Commission|SEC
Federal Communications Commission|FCC
Republican Party|Republicans|GOP|G.O.P.
Democratic Party|Democrats
Conservative Party|Conservatives|Tories
Labour Party|Labour
Liberal Democrats|Lib Dems
Scottish National Party|SNP
National Health Service|NHS|N.H.S.
Downing Street
House of Commons|Commons
House of Lords
Bank of England
Home Office
Metropolitan Police|Met Police|Scotland Yard
Buckingham Palace
Bundestag
Bundesrat
Bundesregierung
Bundeswehr
Bundesverfassungsgericht
CDU
CSU
SPD
FDP
AfD
Robert Koch Institute|Robert-Koch-Institut|RKI
Bundesbank|Deutsche Bundesbank
Assemblée nationale
Sénat
Élysée|Elysée
Rassemblement national
PSOE
Partido Popular
Kremlin|Kreml
Hamas|Hamás
Hezbollah|Hisbollah|Hizbollah|Hezbolá
Taliban|talibanes
Islamic State|ISIS|IS|ISIL|Islamischer Staat|État islamique|Estado Islámico|Daesh
al-Qaeda|Al Qaeda|Al-Qaida|Al-Qaïda
Boko Haram
Houthis
Wagner Group|Wagner
Communist Party of China|Chinese Communist Party
Facebook
Twitter
Instagram
YouTube
TikTok
WhatsApp
Netflix
New York Stock Exchange
Nasdaq
FIFA|Fifa
UEFA|Uefa
International Olympic Committee|IOC|IOK|CIO|COI
NFL|National Football League
NBA
MLB|Major League Baseball
NHL
NCAA
AFL
NRL
Premier League
Harvard University|Harvard
Oxford University|University of Oxford
Cambridge University|University of Cambridge
Stanford University|Stanford
Johns Hopkins University|Johns Hopkins
Massachusetts Institute of Technology|MIT
Imperial College London|Imperial College
`;

/** Companies and clubs, in the same shape. */
const houseRows = `
Google
Apple
Microsoft
Amazon
Meta
Disney|Walt Disney
Tesla
SpaceX
Huawei
Samsung
Intel
Nvidia
OpenAI
IBM
Uber
Airbnb
Boeing
Airbus
Volkswagen|VW
BMW
Daimler|Mercedes-Benz
Toyota
Ford
General Motors|GM
Lufthansa
Ryanair
British Airways
Air France
Virgin Australia
Virgin Atlantic
Qantas
Walmart
McDonald's
Starbucks
Goldman Sachs
JPMorgan|JPMorgan Chase|JP Morgan
Deutsche Bank
HSBC
ExxonMobil|Exxon
Shell
BP
Gazprom
Pfizer
Moderna
AstraZeneca
BioNTech
Gilead|Gilead Sciences
Johnson & Johnson
Nestlé
Siemens
Real Madrid
FC Barcelona|Barça
Atlético Madrid
Manchester United|Man Utd|Man United
Manchester City|Man City
Liverpool FC
Chelsea FC
Arsenal FC|Arsenal
Tottenham Hotspur|Tottenham|Spurs
Newcastle United
Bayern Munich|FC Bayern|Bayern München|FC Bayern München
Borussia Dortmund|BVB
Paris Saint-Germain|PSG|Paris SG
Juventus
AC Milan
Inter Milan
Ajax
New England Patriots|Patriots
Tampa Bay Buccaneers|Buccaneers
Los Angeles Lakers|Lakers
Chicago Bulls
New York Yankees|Yankees
`;

/** Names of organisations by the name for readers, as they are written. */
export const institutions: readonly string[][] = formsOf(institutionRows);
export const houses: readonly string[][] = formsOf(houseRows);

function formsOf(rows: string): string[][] {
  return rows
    .trim()
    .split('\n')
    .map((row) => row.split('|'));
}
