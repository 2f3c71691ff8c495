/**
 * Places that news names often, beside the countries and their capitals (news/language/countries.ts): large cities,
 * parts of countries, seas and regions; parted by commas, each with its other names, the first for readers.
 */
const rows = `
New York City|New York|NYC|Nueva York, Los Angeles|LA, Chicago, Houston, Philadelphia, San Antonio, San Diego, Dallas, San Jose, Austin, San Francisco
Seattle, Denver, Boston, Detroit, Nashville, Memphis, Baltimore, Milwaukee, Las Vegas, Miami, Atlanta, Minneapolis, New Orleans, Cleveland, Pittsburgh
St Louis|St. Louis, Tampa, Orlando, Cincinnati, Kansas City, Sacramento, Oakland, Honolulu, Salt Lake City, Brooklyn, Manhattan, Queens, Bronx
Staten Island, Long Island, Silicon Valley, Wall Street, Hollywood, Beverly Hills, Malibu, Alabama, Alaska, Arizona, Arkansas
California|Calif|Kalifornien|Californie, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana
Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico
North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont
Virginia, West Virginia, Wisconsin, Wyoming, Puerto Rico, Guam, Toronto, Montreal|Montréal, Vancouver, Calgary, Edmonton, Winnipeg, Quebec|Québec
Ontario, Alberta, British Columbia, Nova Scotia, Manitoba, Saskatchewan, New Brunswick, Newfoundland, England|Angleterre|Inglaterra
Scotland|Schottland|Ecosse|Escocia, Wales, Northern Ireland|Nordirland|Irlande du Nord|Irlanda del Norte, Manchester, Birmingham, Liverpool, Leeds
Sheffield, Bristol, Newcastle, Nottingham, Leicester, Glasgow, Edinburgh, Aberdeen, Cardiff, Belfast, Oxford, Cambridge, Brighton, Southampton
Portsmouth, Plymouth, Hull, York, Kent, Essex, Cornwall, Devon, Yorkshire, Lancashire, Surrey, Sussex, Norfolk, Suffolk, Merseyside, Wiltshire, Cork
Galway, Hamburg, Munich|München|Múnich, Cologne|Köln|Colonia, Frankfurt, Stuttgart, Düsseldorf, Leipzig, Dresden, Hanover|Hannover, Nuremberg|Nürnberg
Bremen, Dortmund, Essen, Bavaria|Bayern|Bavière|Baviera, Saxony|Sachsen, Hesse|Hessen, Lower Saxony|Niedersachsen
North Rhine-Westphalia|Nordrhein-Westfalen, Baden-Württemberg, Brandenburg, Thuringia|Thüringen, Saxony-Anhalt|Sachsen-Anhalt
Rhineland-Palatinate|Rheinland-Pfalz, Schleswig-Holstein, Mecklenburg-Vorpommern, Saarland, Salzburg, Graz, Innsbruck, Linz, Tyrol|Tirol, Zurich|Zürich
Geneva|Genf|Genève|Ginebra, Basel|Bâle, Lausanne, Marseille, Lyon, Toulouse, Nice, Nantes, Strasbourg|Straßburg, Bordeaux, Lille, Rennes, Montpellier
Grenoble, Brittany|Bretagne, Normandy|Normandie, Provence, Corsica|Corse, Alsace, Catalonia|Katalonien|Catalogne|Cataluña|Catalunya
Andalusia|Andalucía|Andalousie, Basque Country|País Vasco|Euskadi, Galicia, Valencia, Seville|Sevilla, Barcelona, Bilbao, Zaragoza, Málaga, Murcia
Mallorca|Majorca, Canary Islands|Canarias|Kanaren, Tenerife, Ibiza, Milan|Mailand|Milano, Naples|Neapel|Napoli, Turin|Torino
Venice|Venedig|Venise|Venecia, Florence|Florenz|Firenze, Bologna, Genoa|Genua|Genova, Palermo, Bergamo, Sicily|Sizilien|Sicilia
Sardinia|Sardinien|Sardegna, Lombardy|Lombardei|Lombardia, Tuscany|Toskana|Toscana, Vatican City|Vatikanstadt, Rotterdam, The Hague|Den Haag, Utrecht
Eindhoven, Antwerp|Antwerpen|Anvers, Ghent|Gent, Liège, Gothenburg|Göteborg, Malmö, Bergen, Aarhus, Gdansk|Danzig, Krakow|Kraków|Krakau, Porto
St Petersburg|St. Petersburg|Sankt Petersburg, Siberia|Sibirien, Chechnya|Tschetschenien, Crimea|Krim|Crimée, Donetsk, Luhansk, Donbas|Donbass
Kharkiv|Kharkov|Charkiw, Odesa|Odessa, Mariupol, Lviv|Lwiw, Kherson|Cherson, Zaporizhzhia|Saporischschja, Dnipro, Istanbul, Izmir
Gaza|Gaza Strip|Gazastreifen|Bande de Gaza|Franja de Gaza, Rafah, Khan Younis, West Bank|Westjordanland|Cisjordanie|Cisjordania, Tel Aviv, Haifa, Aleppo
Idlib, Mosul, Basra, Erbil, Dubai, Abu Dhabi, Mecca, Jeddah, Aden, Hodeidah, Kandahar, Karachi, Lahore, Punjab, Sindh, Kashmir, Peshawar, Mumbai
Kolkata, Chennai, Bengaluru|Bangalore, Hyderabad, Gujarat, Kerala, Maharashtra, Tamil Nadu, Uttar Pradesh, Assam, Bihar, Goa, Tibet, Xinjiang, Wuhan
Hubei, Shanghai, Guangdong, Guangzhou, Shenzhen, Chongqing, Sichuan, Hong Kong|Hongkong, Macau|Macao, Taipei, Osaka, Kyoto, Hiroshima, Fukushima
Hokkaido, Okinawa, Busan, Bali, Java, Sumatra, Aceh, Mindanao, Cebu, Luzon, Quezon City, Sydney, Melbourne, Brisbane, Perth, Adelaide, Hobart, Darwin
Gold Coast, New South Wales|NSW, Victoria, Queensland, Western Australia, South Australia, Tasmania, Northern Territory, Auckland, Christchurch
Johannesburg, Cape Town|Kapstadt|Le Cap, Durban, Lagos, Kano, Mombasa, Darfur, Tigray, Goma, Benghazi, Casablanca, Sinai, Alexandria
São Paulo|Sao Paulo, Rio de Janeiro|Rio, Amazonas, Bahia, Rosario, Medellín|Medellin, Cali, Guayaquil, Tijuana, Ciudad Juárez|Ciudad Juarez, Sinaloa
Jalisco, Monterrey, Guadalajara, Oaxaca, Chiapas, Europe|Europa, Africa|Afrika|Afrique|África, Asia|Asien|Asie
Latin America|Lateinamerika|Amérique latine|América Latina, Middle East|Naher Osten|Nahen Osten|Proche-Orient|Oriente Medio
Caribbean|Karibik|Caraïbes|Caribe, Scandinavia|Skandinavien, Balkans|Balkan, Antarctica|Antarktis, Arctic|Arktis, Greenland|Grönland
Mediterranean|Mediterranean Sea|Mittelmeer|Méditerranée|Mediterráneo, Atlantic|Atlantic Ocean|Atlantik, Pacific|Pacific Ocean|Pazifik
Red Sea|Rotes Meer|Roten Meer|Mer Rouge|Mar Rojo, Black Sea|Schwarzes Meer|Schwarzen Meer|Mer Noire, South China Sea, Persian Gulf|Persischer Golf
English Channel|Ärmelkanal, North Sea|Nordsee, Baltic Sea|Ostsee, Great Barrier Reef, Himalayas|Himalaya, Mount Everest|Everest, Alps|Alpen|Alpes|Alpi
Amazon Rainforest, Mars, Chernobyl|Tschernobyl|Tchernobyl
`;

/** Other names of places by the name for readers, as they are written. */
export const places: readonly string[][] = rows
  .trim()
  .split(/,\s|\n/)
  .map((row) => row.split('|'));
