import { fold } from './span.ts';

/** Large cities and regions beside the capitals, in the languages that we read, folded when looked up. */
const listed = `
The Hague, La Haye, La Haya, New York, Los Angeles, Los Ángeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, Detroit, Boston, Seattle, Denver, Atlanta, Miami, Minneapolis, Baltimore, Cleveland, Pittsburgh, Las Vegas, Portland, Nashville, Memphis, Milwaukee, New Orleans, Sacramento, Kansas City, San Francisco, San Jose, Orlando, Tampa, St. Louis, Cincinnati, Salt Lake City, Honolulu, Anchorage, Albuquerque, Tucson, Brooklyn, Manhattan, Queens, Bronx, Hollywood,
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming, Puerto Rico, Guam,
Toronto, Montreal, Montréal, Vancouver, Calgary, Edmonton, Winnipeg, Quebec, Québec, Ontario, Alberta, Manitoba, Saskatchewan, Nova Scotia, British Columbia, Newfoundland, Yukon,
Birmingham, Manchester, Liverpool, Leeds, Sheffield, Bristol, Glasgow, Edinburgh, Cardiff, Belfast, Newcastle, Nottingham, Southampton, Portsmouth, Leicester, Coventry, Brighton, Plymouth, Oxford, Cambridge, Aberdeen, Dundee, Swansea, Derry, Cork, Galway, Limerick, Yorkshire, Cornwall, Kent, Essex, Sussex, Surrey, Devon, Dorset, Norfolk, Suffolk, Cumbria, Lancashire, Merseyside, Westminster,
Hamburg, München, Munich, Köln, Cologne, Frankfurt, Stuttgart, Düsseldorf, Dortmund, Essen, Leipzig, Bremen, Dresden, Hannover, Hanover, Nürnberg, Nuremberg, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster, Mannheim, Karlsruhe, Augsburg, Wiesbaden, Mainz, Kiel, Lübeck, Rostock, Magdeburg, Erfurt, Potsdam, Saarbrücken, Freiburg, Kassel, Chemnitz, Halle, Göttingen, Ulm, Heidelberg, Würzburg, Regensburg, Aachen, Bayern, Bavaria, Sachsen, Saxony, Hessen, Thüringen, Niedersachsen, Brandenburg, Saarland, Baden-Württemberg, Nordrhein-Westfalen, Rheinland-Pfalz, Schleswig-Holstein, Sachsen-Anhalt, Mecklenburg-Vorpommern, Zürich, Zurich, Genf, Geneva, Genève, Ginebra, Basel, Lausanne, Luzern, St. Gallen, Graz, Linz, Salzburg, Innsbruck, Tirol, Kärnten, Steiermark,
Marseille, Lyon, Toulouse, Nice, Nantes, Strasbourg, Straßburg, Montpellier, Bordeaux, Lille, Rennes, Reims, Grenoble, Dijon, Angers, Nîmes, Le Havre, Saint-Étienne, Saint-Denis, Toulon, Rouen, Calais, Cannes, Bretagne, Normandie, Provence, Alsace, Corse, Occitanie, Île-de-France, Mayotte, Guadeloupe, Martinique, La Réunion, Anvers, Antwerp, Gand, Liège, Charleroi,
Barcelona, Barcelone, Valencia, Sevilla, Seville, Séville, Zaragoza, Málaga, Murcia, Bilbao, Alicante, Córdoba, Valladolid, Vigo, Gijón, Granada, San Sebastián, Pamplona, Santander, Toledo, Cádiz, Cataluña, Catalonia, Katalonien, Catalogne, Andalucía, Galicia, Asturias, Canarias, Extremadura, Navarra, Aragón, Mallorca, Ibiza, Tenerife, Guadalajara, Monterrey, Tijuana, Puebla, Cancún, Acapulco, Oaxaca, Chiapas, Sinaloa, Jalisco, Medellín, Cali, Barranquilla, Cartagena, Guayaquil, Maracaibo, Rosario, Mendoza, Valparaíso, Concepción, Arequipa, Cusco, Santa Cruz, Cochabamba, São Paulo, Sao Paulo, Rio de Janeiro, Río de Janeiro, Salvador, Recife, Porto Alegre, Belo Horizonte, Fortaleza, Manaus, Porto, Faro, Coimbra, Braga, Madeira, Azores,
Milan, Milano, Mailand, Naples, Napoli, Neapel, Turin, Torino, Palermo, Genoa, Genova, Bologna, Florence, Firenze, Florenz, Venice, Venezia, Venedig, Verona, Bari, Catania, Trieste, Sicily, Sicilia, Sizilien, Sardinia, Sardinien, Tuscany, Toskana, Lampedusa, Rotterdam, Den Haag, Utrecht, Eindhoven, Groningen, Maastricht,
Gothenburg, Göteborg, Malmö, Uppsala, Bergen, Trondheim, Aarhus, Tampere, Turku, Kraków, Krakau, Gdańsk, Danzig, Łódź, Wrocław, Poznań, Brno, Ostrava, Košice, Debrecen, Cluj, Timișoara, Thessaloniki, Split, Novi Sad, Varna, Kharkiv, Charkiw, Odesa, Odessa, Lviv, Donetsk, Luhansk, Mariupol, Zaporizhzhia, Kherson, Dnipro, Bakhmut, Crimea, Krim, Donbas, Donbass, Sevastopol, Saint Petersburg, St. Petersburg, Sankt Petersburg, Kazan, Novosibirsk, Belgorod, Kursk, Rostov, Chechnya, Siberia, Sibirien, Vladivostok,
Istanbul, Izmir, Antalya, Gaziantep, Diyarbakir, Aleppo, Homs, Idlib, Mosul, Basra, Erbil, Kirkuk, Haifa, Gaza, Rafah, Khan Younis, West Bank, Westjordanland, Cisjordanie, Cisjordania, Gazastreifen, Golan, Hebron, Nablus, Jenin, Ramallah, Bethlehem, Jeddah, Mecca, Medina, Dubai, Sharjah, Aden, Hodeidah, Isfahan, Shiraz, Tabriz, Mashhad, Kandahar, Herat, Karachi, Lahore, Peshawar, Quetta, Punjab, Sindh, Balochistan, Kashmir, Kaschmir, Mumbai, Kolkata, Chennai, Bangalore, Bengaluru, Hyderabad, Ahmedabad, Pune, Jaipur, Lucknow, Gujarat, Kerala, Assam, Bihar, Maharashtra, Tamil Nadu, Uttar Pradesh, Manipur, Chittagong, Mandalay, Rakhine, Yangon, Rangoon,
Shanghai, Shenzhen, Guangzhou, Wuhan, Chengdu, Chongqing, Tianjin, Xinjiang, Tibet, Sichuan, Hubei, Hunan, Guangdong, Yunnan, Inner Mongolia, Macau, Macao, Osaka, Kyoto, Hiroshima, Nagasaki, Fukushima, Sapporo, Okinawa, Hokkaido, Busan, Incheon, Jeju, Ho Chi Minh City, Da Nang, Phuket, Chiang Mai, Bali, Java, Sumatra, Borneo, Papua, Mindanao, Cebu, Luzon, Penang,
Sydney, Melbourne, Brisbane, Perth, Adelaide, Darwin, Hobart, Queensland, New South Wales, Tasmania, Auckland, Christchurch, Fiji, Tahiti, New Caledonia,
Lagos, Kano, Ibadan, Port Harcourt, Abidjan, Casablanca, Marrakesh, Marrakech, Fez, Alexandria, Giza, Benghazi, Tripolis, Oran, Darfur, Tigray, Mombasa, Dar es Salaam, Goma, Lubumbashi, Johannesburg, Cape Town, Kapstadt, Durban, Soweto, Kumasi, Timbuktu, Zanzibar, Sahel, Sahara, Katanga,
Alps, Alpen, Alpes, Pyrenees, Pyrénées, Himalaya, Himalayas, Andes, Anden, Rhine, Rhein, Danube, Donau, Thames, Seine, Nile, Nil, Amazon, Amazonas, Mississippi, Mediterranean, Mittelmeer, Méditerranée, Mediterráneo, Atlantic, Atlantik, Atlantique, Atlántico, Pacific, Pazifik, Pacifique, Pacífico, Baltic, Ostsee, Nordsee, Arctic, Arktis, Antarctica, Antarktis, Caribbean, Karibik, Balkans, Balkan, Caucasus, Kaukasus, Middle East, Naher Osten, Scandinavia, Skandinavien, Latin America, Lateinamerika, South America, Südamerika, North America, Nordamerika, Bermuda, Gibraltar, Greenland, Grönland, Groenland, Faroe Islands, Isle of Man, Jersey, Guernsey
`;

const places = new Set(
  listed
    .split(/,\s*/)
    .map((name) => key(name))
    .filter((name) => name !== ''),
);

/** Whether words name a large city, a region, a river or a sea that we know. */
export function isKnownPlace(words: string): boolean {
  return places.has(key(words));
}

function key(words: string): string {
  return fold(words).replace(/\./g, '').trim();
}
