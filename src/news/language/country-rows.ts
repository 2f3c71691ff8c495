/**
 * Countries as facts: `name | other names | demonyms and adjectives | capital`, in English, German, French and Spanish
 * where they differ, parted by commas. Inflected German adjectives are matched by their stem (`französisch*`).
 */
export const countryRows = `
Afghanistan | Afghanistán | Afghan, Afghans, afghanisch*, afghane*, afghan*, afgano, afgana, afganos | Kabul
Albania | Albanien, Albanie | Albanian, Albanians, albanisch*, albanais*, albanés | Tirana
Algeria | Algerien, Algérie, Argelia | Algerian, Algerians, algerisch*, algérien*, argelino, argelina | Algiers, Algier, Alger, Argel
Angola | | Angolan, Angolans, angolanisch*, angolais*, angoleño | Luanda
Argentina | Argentinien, Argentine | Argentinian, Argentine, Argentines, Argentinians, argentinisch*, argentin*, argentino, argentina | Buenos Aires
Armenia | Armenien, Arménie | Armenian, Armenians, armenisch*, arménien*, armenio | Yerevan, Jerewan, Erevan
Australia | Australien, Australie | Australian, Australians, Aussie, Aussies, australisch*, australien*, australiano, australiana | Canberra
Austria | Österreich, Autriche | Austrian, Austrians, österreichisch*, Österreicher*, autrichien*, austríaco, austríaca | Vienna, Wien, Vienne, Viena
Azerbaijan | Aserbaidschan, Azerbaïdjan, Azerbaiyán | Azerbaijani, Azerbaijanis, Azeri, aserbaidschanisch*, azerbaïdjanais*, azerí | Baku, Bakou
Bahrain | Bahreïn, Baréin | Bahraini, Bahrainis, bahrainisch* | Manama
Bangladesh | Bangladesch | Bangladeshi, Bangladeshis, bangladeschisch* | Dhaka, Dacca
Belarus | Weißrussland, Biélorussie, Bielorrusia | Belarusian, Belarusians, belarussisch*, biélorusse*, bielorruso | Minsk
Belgium | Belgien, Belgique, Bélgica | Belgian, Belgians, belgisch*, Belgier*, belge* | Brussels, Brüssel, Bruxelles, Bruselas
Bolivia | Bolivien, Bolivie | Bolivian, Bolivians, bolivianisch*, bolivien*, boliviano, boliviana | La Paz, Sucre
Bosnia and Herzegovina | Bosnia, Bosnien, Bosnie | Bosnian, Bosnians, bosnisch*, bosnien*, bosnio | Sarajevo
Brazil | Brasilien, Brésil, Brasil | Brazilian, Brazilians, brasilianisch*, Brasilianer*, brésilien*, brasileño, brasileña, brasileños | Brasília, Brasilia
Bulgaria | Bulgarien, Bulgarie | Bulgarian, Bulgarians, bulgarisch*, bulgare*, búlgaro | Sofia
Cambodia | Kambodscha, Cambodge, Camboya | Cambodian, Cambodians, kambodschanisch*, cambodgien*, camboyano | Phnom Penh
Cameroon | Kamerun, Cameroun, Camerún | Cameroonian, Cameroonians, kamerunisch*, camerounais*, camerunés | Yaoundé
Canada | Kanada, Canadá | Canadian, Canadians, kanadisch*, Kanadier*, canadien*, canadiense, canadienses | Ottawa
Chile | Chili | Chilean, Chileans, chilenisch*, chilien*, chileno, chilena | Santiago
China | Chine, People's Republic of China | Chinese, chinesisch*, Chinese*, Chinesin*, chinois*, chino, china, chinos | Beijing, Peking, Pékin, Pekín
Colombia | Kolumbien, Colombie | Colombian, Colombians, kolumbianisch*, colombien*, colombiano, colombiana | Bogotá, Bogota
Croatia | Kroatien, Croatie, Croacia | Croatian, Croatians, Croat, Croats, kroatisch*, croate*, croata | Zagreb
Cuba | Kuba | Cuban, Cubans, kubanisch*, cubain*, cubano, cubana | Havana, Havanna, La Havane, La Habana
Cyprus | Zypern, Chypre, Chipre | Cypriot, Cypriots, zyprisch*, zypriotisch*, chypriote*, chipriota | Nicosia
Czech Republic | Czechia, Tschechien, Tchéquie, Chequia, República Checa | Czech, Czechs, tschechisch*, tchèque*, checo, checa | Prague, Prag, Praga
Democratic Republic of the Congo | DR Congo, DRC, Congo, Kongo, RDC | Congolese, kongolesisch*, congolais*, congoleño | Kinshasa
Denmark | Dänemark, Danemark, Dinamarca | Danish, Dane, Danes, dänisch*, danois*, danés, danesa | Copenhagen, Kopenhagen, Copenhague
Ecuador | Équateur | Ecuadorian, Ecuadorians, Ecuadorean, ecuadorianisch*, équatorien*, ecuatoriano | Quito
Egypt | Ägypten, Égypte, Egipto | Egyptian, Egyptians, ägyptisch*, égyptien*, egipcio, egipcia | Cairo, Kairo, Le Caire, El Cairo
Estonia | Estland, Estonie | Estonian, Estonians, estnisch*, estonien*, estonio | Tallinn
Ethiopia | Äthiopien, Éthiopie, Etiopía | Ethiopian, Ethiopians, äthiopisch*, éthiopien*, etíope | Addis Ababa, Addis Abeba
Finland | Finnland, Finlande, Finlandia | Finnish, Finn, Finns, finnisch*, finlandais*, finlandés | Helsinki
France | Frankreich, Francia | French, Frenchman, Frenchwoman, französisch*, Franzose*, Französin*, français*, francés, francesa, franceses | Paris
Georgia | Georgien, Géorgie | Georgian, Georgians, georgisch*, géorgien*, georgiano | Tbilisi, Tiflis
Germany | Deutschland, Allemagne, Alemania, Federal Republic of Germany, BRD | German, Germans, deutsch, deutsche*, deutscher, deutschen, deutsches, allemand*, alemán, alemana, alemanes | Berlin, Berlín
Ghana | | Ghanaian, Ghanaians, ghanaisch*, ghanéen*, ghanés | Accra
Greece | Griechenland, Grèce, Grecia | Greek, Greeks, griechisch*, Grieche*, grec, grecque, grecs, griego, griega, griegos | Athens, Athen, Athènes, Atenas
Haiti | Haïti, Haití | Haitian, Haitians, haitianisch*, haïtien*, haitiano | Port-au-Prince
Hungary | Ungarn, Hongrie, Hungría | Hungarian, Hungarians, ungarisch*, hongrois*, húngaro, húngara | Budapest
Iceland | Island, Islande, Islandia | Icelandic, Icelander, Icelanders, isländisch*, islandais*, islandés | Reykjavik
India | Indien, Inde | Indian, Indians, indisch*, indien, indienne, indiens, indio, india, indios | New Delhi, Delhi, Neu-Delhi, Nueva Delhi
Indonesia | Indonesien, Indonésie | Indonesian, Indonesians, indonesisch*, indonésien*, indonesio | Jakarta, Yakarta
Iran | Irán, Islamic Republic of Iran | Iranian, Iranians, iranisch*, iranien*, iraní, iraníes | Tehran, Teheran, Téhéran, Teherán
Iraq | Irak | Iraqi, Iraqis, irakisch*, irakien*, iraquí, iraquíes | Baghdad, Bagdad
Ireland | Irland, Irlande, Irlanda, Republic of Ireland | Irish, Irishman, Irishwoman, irisch*, irlandais*, irlandés, irlandesa | Dublin, Dublín
Israel | Israël | Israeli, Israelis, israelisch*, israélien*, israelí, israelíes | Jerusalem, Tel Aviv
Italy | Italien, Italie, Italia | Italian, Italians, italienisch*, Italiener*, italien, italienne, italiens, italiano, italiana, italianos | Rome, Rom, Roma
Ivory Coast | Côte d'Ivoire, Elfenbeinküste, Costa de Marfil | Ivorian, Ivorians, ivorisch*, ivoirien*, marfileño | Yamoussoukro, Abidjan
Jamaica | Jamaika, Jamaïque | Jamaican, Jamaicans, jamaikanisch*, jamaïcain*, jamaicano | Kingston
Japan | Japon, Japón | Japanese, japanisch*, Japaner*, japonais*, japonés, japonesa, japoneses | Tokyo, Tokio
Jordan | Jordanien, Jordanie, Jordania | Jordanian, Jordanians, jordanisch*, jordanien*, jordano | Amman
Kazakhstan | Kasachstan, Kazajistán | Kazakh, Kazakhs, kasachisch*, kazakh*, kazajo | Astana
Kenya | Kenia | Kenyan, Kenyans, kenianisch*, kényan*, keniano, keniata | Nairobi
Kosovo | | Kosovan, Kosovar, Kosovars, kosovarisch* | Pristina
Kuwait | Koweït | Kuwaiti, Kuwaitis, kuwaitisch*, koweïtien*, kuwaití | Kuwait City
Latvia | Lettland, Lettonie, Letonia | Latvian, Latvians, lettisch*, letton*, letón | Riga
Lebanon | Libanon, Liban, Líbano | Lebanese, libanesisch*, libanais*, libanés, libanesa | Beirut, Beyrouth
Libya | Libyen, Libye, Libia | Libyan, Libyans, libysch*, libyen*, libio | Tripoli, Tripolis, Trípoli
Lithuania | Litauen, Lituanie, Lituania | Lithuanian, Lithuanians, litauisch*, lituanien*, lituano | Vilnius
Luxembourg | Luxemburg, Luxemburgo | Luxembourgish, luxemburgisch*, luxembourgeois* | Luxembourg City
Malaysia | Malaisie, Malasia | Malaysian, Malaysians, malaysisch*, malaisien*, malasio | Kuala Lumpur
Mali | Malí | Malian, Malians, malisch*, malien*, maliense | Bamako
Malta | Malte | Maltese, maltesisch*, maltais*, maltés | Valletta
Mexico | Mexiko, Mexique, México | Mexican, Mexicans, mexikanisch*, mexicain*, mexicano, mexicana, mexicanos | Mexico City, Mexiko-Stadt, Ciudad de México
Moldova | Moldau, Moldavie, Moldavia | Moldovan, Moldovans, moldauisch*, moldave*, moldavo | Chisinau
Mongolia | Mongolei, Mongolie | Mongolian, Mongolians, mongolisch*, mongol* | Ulaanbaatar
Morocco | Marokko, Maroc, Marruecos | Moroccan, Moroccans, marokkanisch*, marocain*, marroquí, marroquíes | Rabat
Mozambique | Mosambik | Mozambican, Mozambicans, mosambikanisch*, mozambicain* | Maputo
Myanmar | Burma, Birma, Birmanie, Birmania | Burmese, birmanisch*, birman*, birmano | Naypyidaw
Nepal | Népal | Nepali, Nepalis, Nepalese, nepalesisch*, népalais*, nepalí | Kathmandu, Katmandu, Katmandú
Netherlands | Holland, Niederlande, Pays-Bas, Países Bajos, the Netherlands | Dutch, Dutchman, niederländisch*, Niederländer*, néerlandais*, neerlandés, holandés | Amsterdam, The Hague
New Zealand | Neuseeland, Nouvelle-Zélande, Nueva Zelanda | New Zealander, New Zealanders, Kiwi, neuseeländisch*, néo-zélandais*, neozelandés | Wellington
Nicaragua | | Nicaraguan, Nicaraguans, nicaraguanisch*, nicaraguayen*, nicaragüense | Managua
Niger | Níger | Nigerien, nigrisch*, nigérien* | Niamey
Nigeria | Nigéria | Nigerian, Nigerians, nigerianisch*, nigérian*, nigeriano | Abuja
North Korea | Nordkorea, Corée du Nord, Corea del Norte, DPRK | North Korean, North Koreans, nordkoreanisch*, nord-coréen*, norcoreano | Pyongyang, Pjöngjang
North Macedonia | Macedonia, Nordmazedonien | Macedonian, Macedonians, mazedonisch* | Skopje
Norway | Norwegen, Norvège, Noruega | Norwegian, Norwegians, norwegisch*, norvégien*, noruego, noruega | Oslo
Oman | Omán | Omani, Omanis, omanisch* | Muscat
Pakistan | Pakistán | Pakistani, Pakistanis, pakistanisch*, pakistanais*, paquistaní | Islamabad
Palestine | Palästina, Palestinian territories, Palestina | Palestinian, Palestinians, palästinensisch*, Palästinenser*, palestinien*, palestino, palestina, palestinos | Ramallah
Panama | Panamá | Panamanian, Panamanians, panamaisch*, panaméen*, panameño | Panama City
Paraguay | | Paraguayan, Paraguayans, paraguayisch*, paraguayen*, paraguayo | Asunción
Peru | Pérou, Perú | Peruvian, Peruvians, peruanisch*, péruvien*, peruano, peruana | Lima
Philippines | Philippinen, Filipinas, the Philippines | Filipino, Filipinos, Filipina, Philippine, philippinisch*, philippin*, filipino | Manila, Manille
Poland | Polen, Pologne, Polonia | Polish, Pole, Poles, polnisch*, polonais*, polaco, polaca, polacos | Warsaw, Warschau, Varsovie, Varsovia
Portugal | | Portuguese, portugiesisch*, portugais*, portugués, portuguesa | Lisbon, Lissabon, Lisbonne, Lisboa
Qatar | Katar | Qatari, Qataris, katarisch*, qatari*, catarí | Doha
Romania | Rumänien, Roumanie, Rumanía | Romanian, Romanians, rumänisch*, roumain*, rumano, rumana | Bucharest, Bukarest, Bucarest
Russia | Russland, Russie, Rusia, Russian Federation | Russian, Russians, russisch*, Russe*, Russin*, russe*, ruso, rusa, rusos | Moscow, Moskau, Moscou, Moscú
Rwanda | Ruanda | Rwandan, Rwandans, ruandisch*, rwandais*, ruandés | Kigali
Saudi Arabia | Saudi-Arabien, Arabie saoudite, Arabia Saudí, Arabia Saudita | Saudi, Saudis, saudisch*, saudi-arabisch*, saoudien*, saudí, saudíes | Riyadh, Riad, Riyad
Senegal | Sénégal | Senegalese, senegalesisch*, sénégalais*, senegalés | Dakar
Serbia | Serbien, Serbie | Serbian, Serbians, Serb, Serbs, serbisch*, serbe*, serbio, serbia | Belgrade, Belgrad, Belgrado
Singapore | Singapur, Singapour | Singaporean, Singaporeans, singapurisch*, singapourien* | Singapore
Slovakia | Slowakei, Slovaquie, Eslovaquia | Slovak, Slovaks, Slovakian, slowakisch*, slovaque*, eslovaco | Bratislava
Slovenia | Slowenien, Slovénie, Eslovenia | Slovenian, Slovenians, Slovene, slowenisch*, slovène*, esloveno | Ljubljana
Somalia | Somalie | Somali, Somalis, somalisch*, somalien*, somalí | Mogadishu, Mogadischu
South Africa | Südafrika, Afrique du Sud, Sudáfrica | South African, South Africans, südafrikanisch*, sud-africain*, sudafricano, sudafricana | Pretoria
South Korea | Südkorea, Corée du Sud, Corea del Sur | South Korean, South Koreans, südkoreanisch*, sud-coréen*, surcoreano, surcoreana | Seoul, Séoul, Seúl
South Sudan | Südsudan, Soudan du Sud, Sudán del Sur | South Sudanese, südsudanesisch* | Juba
Spain | Spanien, Espagne, España | Spanish, Spaniard, Spaniards, spanisch*, Spanier*, espagnol*, español, española, españoles | Madrid
Sri Lanka | | Sri Lankan, Sri Lankans, sri-lankisch*, sri-lankais* | Colombo
Sudan | Soudan, Sudán | Sudanese, sudanesisch*, soudanais*, sudanés | Khartoum, Khartum
Sweden | Schweden, Suède, Suecia | Swedish, Swede, Swedes, schwedisch*, suédois*, sueco, sueca | Stockholm, Estocolmo
Switzerland | Schweiz, Suisse, Suiza | Swiss, schweizer*, Schweizer*, suisse*, suizo, suiza | Bern, Berne, Berna
Syria | Syrien, Syrie, Siria | Syrian, Syrians, syrisch*, syrien*, sirio, siria, sirios | Damascus, Damaskus, Damas, Damasco
Taiwan | Taïwan, Taiwán | Taiwanese, taiwanisch*, taïwanais*, taiwanés | Taipei
Tanzania | Tansania, Tanzanie | Tanzanian, Tanzanians, tansanisch*, tanzanien* | Dodoma
Thailand | Thaïlande, Tailandia | Thai, Thais, thailändisch*, thaïlandais*, tailandés | Bangkok
Tunisia | Tunesien, Tunisie, Túnez | Tunisian, Tunisians, tunesisch*, tunisien*, tunecino | Tunis
Turkey | Türkiye, Türkei, Turquie, Turquía | Turkish, Turk, Turks, türkisch*, Türke*, turc, turque, turcs, turco, turca, turcos | Ankara
Uganda | Ouganda | Ugandan, Ugandans, ugandisch*, ougandais*, ugandés | Kampala
Ukraine | Ucrania | Ukrainian, Ukrainians, ukrainisch*, Ukrainer*, ukrainien*, ucraniano, ucraniana, ucranianos | Kyiv, Kiev, Kiew
United Arab Emirates | UAE, Emirates, Vereinigte Arabische Emirate, Émirats arabes unis, Emiratos Árabes Unidos | Emirati, Emiratis, emiratisch* | Abu Dhabi
United Kingdom | UK, U.K., Britain, Great Britain, Großbritannien, Vereinigtes Königreich, Grande-Bretagne, Royaume-Uni, Reino Unido, Gran Bretaña | British, Briton, Britons, Brit, Brits, britisch*, Brite*, britannique*, británico, británica, británicos | London, Londres
United States | US, U.S., USA, U.S.A., America, United States of America, Vereinigte Staaten, Amerika, États-Unis, Estados Unidos, EE.UU., EEUU | American, Americans, amerikanisch*, US-amerikanisch*, Amerikaner*, américain*, estadounidense, estadounidenses, americano | Washington
Uruguay | | Uruguayan, Uruguayans, uruguayisch*, uruguayen*, uruguayo | Montevideo
Uzbekistan | Usbekistan, Ouzbékistan, Uzbekistán | Uzbek, Uzbeks, usbekisch*, ouzbek*, uzbeko | Tashkent
Venezuela | | Venezuelan, Venezuelans, venezolanisch*, vénézuélien*, venezolano, venezolana | Caracas
Vietnam | Viêt Nam | Vietnamese, vietnamesisch*, vietnamien*, vietnamita | Hanoi
Yemen | Jemen, Yémen | Yemeni, Yemenis, jemenitisch*, yéménite*, yemení | Sanaa
Zambia | Sambia, Zambie | Zambian, Zambians, sambisch*, zambien* | Lusaka
Zimbabwe | Simbabwe, Zimbabue | Zimbabwean, Zimbabweans, simbabwisch*, zimbabwéen* | Harare
England | Angleterre, Inglaterra | English, Englishman, englisch*, anglais*, inglés, inglesa | London
Scotland | Schottland, Écosse, Escocia | Scottish, Scot, Scots, schottisch*, écossais*, escocés | Edinburgh
Wales | Pays de Galles, Gales | Welsh, walisisch*, gallois*, galés | Cardiff
Northern Ireland | Nordirland, Irlande du Nord, Irlanda del Norte | Northern Irish, nordirisch* | Belfast
European Union | EU, E.U., Europäische Union, Union européenne, UE, Unión Europea | | Brussels
Europe | Europa | European, Europeans, europäisch*, Europäer*, européen*, europeo, europea |
Africa | Afrika, Afrique, África | African, Africans, afrikanisch*, africain*, africano |
Asia | Asien, Asie | Asian, Asians, asiatisch*, asiatique*, asiático |
Hong Kong | Hongkong, Hong-Kong | Hong Konger, Hong Kongers |
Andorra | Andorre | Andorran, Andorrans, andorranisch*, andorran*, andorrano | Andorra la Vella
Antigua and Barbuda | Antigua und Barbuda, Antigua-et-Barbuda, Antigua y Barbuda | Antiguan, Antiguans |
Bahamas | Les Bahamas, Las Bahamas | Bahamian, Bahamians, bahamaisch*, bahamien*, bahameño | Nassau
Barbados | Barbade | Barbadian, Barbadians, barbadisch* | Bridgetown
Belize | Bélize, Belice | Belizean, Belizeans, belizisch*, beliceño | Belmopan
Benin | Bénin, Benín | Beninese, beninisch*, béninois*, beninés | Porto-Novo, Cotonou
Bhutan | Bhoutan, Bután | Bhutanese, bhutanisch*, bhoutanais*, butanés | Thimphu
Botswana | Botsuana | Botswanan, Motswana, botsuanisch*, botswanais*, botsuano | Gaborone
Brunei | Brunéi | Bruneian, Bruneians, bruneiisch* | Bandar Seri Begawan
Burkina Faso | | Burkinabe, Burkinabé, burkinisch*, burkinabè | Ouagadougou, Uagadugú
Burundi | | Burundian, Burundians, burundisch*, burundais*, burundés | Gitega, Bujumbura
Cape Verde | Cabo Verde, Kap Verde, Cap-Vert | Cape Verdean, kapverdisch*, capverdien*, caboverdiano | Praia
Central African Republic | Zentralafrikanische Republik, République centrafricaine, Centrafrique, República Centroafricana | Central African, zentralafrikanisch*, centrafricain*, centroafricano | Bangui
Chad | Tschad, Tchad | Chadian, Chadians, tschadisch*, tchadien*, chadiano | N'Djamena
Comoros | Komoren, Comores, Comoras | Comorian, Comorians, komorisch*, comorien*, comorense | Moroni
Costa Rica | | Costa Rican, Costa Ricans, costa-ricanisch*, costaricien*, costarricense, costarricenses | San José
Djibouti | Dschibuti, Yibuti | Djiboutian, Djiboutians, dschibutisch*, djiboutien* |
Dominican Republic | Dominikanische Republik, République dominicaine, República Dominicana | Dominican, Dominicans, dominikanisch*, dominicain*, dominicano | Santo Domingo, Saint-Domingue
El Salvador | | Salvadoran, Salvadorans, Salvadorean, salvadorianisch*, salvadorien*, salvadoreño | San Salvador
Equatorial Guinea | Äquatorialguinea, Guinée équatoriale, Guinea Ecuatorial | Equatoguinean, äquatorialguineisch*, équato-guinéen*, ecuatoguineano | Malabo
Eritrea | Érythrée | Eritrean, Eritreans, eritreisch*, érythréen*, eritreo | Asmara
Eswatini | Swaziland, Swasiland, Esuatini | Swazi, Swazis | Mbabane
Fiji | Fidschi, Fidji, Fiyi | Fijian, Fijians, fidschianisch*, fidjien*, fiyiano | Suva
Gabon | Gabun, Gabón | Gabonese, gabunisch*, gabonais*, gabonés | Libreville
Gambia | The Gambia, Gambie | Gambian, Gambians, gambisch*, gambien*, gambiano | Banjul
Grenada | Grenade | Grenadian, Grenadians |
Guatemala | | Guatemalan, Guatemalans, guatemaltekisch*, guatémaltèque*, guatemalteco | Guatemala City, Ciudad de Guatemala
Guinea | Guinée | Guinean, Guineans, guineisch*, guinéen*, guineano | Conakry
Guinea-Bissau | Guinée-Bissau, Guinea-Bisáu | Bissau-Guinean | Bissau
Guyana | | Guyanese, guyanisch*, guyanien*, guyanés | Georgetown
Honduras | | Honduran, Hondurans, honduranisch*, hondurien*, hondureño | Tegucigalpa
Kiribati | | I-Kiribati |
Kyrgyzstan | Kirgisistan, Kirgistan, Kirghizistan, Kirguistán | Kyrgyz, kirgisisch*, kirghize*, kirguís | Bishkek, Bischkek, Bichkek
Laos | | Lao, Laotian, Laotians, laotisch*, laotien*, laosiano | Vientiane
Lesotho | Lesoto | Basotho, lesothisch* | Maseru
Liberia | Libéria | Liberian, Liberians, liberianisch*, libérien*, liberiano | Monrovia
Liechtenstein | | Liechtensteiner, liechtensteinisch*, liechtensteinois* | Vaduz
Madagascar | Madagaskar | Malagasy, madagassisch*, malgache, malgaches | Antananarivo
Malawi | Malaui | Malawian, Malawians, malawisch*, malawien*, malauí | Lilongwe
Maldives | Malediven, Maldivas | Maldivian, Maldivians, maledivisch*, maldivien*, maldivo | Malé
Marshall Islands | Marshallinseln, Îles Marshall, Islas Marshall | Marshallese | Majuro
Mauritania | Mauretanien, Mauritanie | Mauritanian, Mauritanians, mauretanisch*, mauritanien*, mauritano | Nouakchott
Mauritius | Maurice, Île Maurice, Mauricio | Mauritian, Mauritians, mauritisch*, mauricien*, mauriciano | Port Louis
Micronesia | Mikronesien, Micronésie | Micronesian, Micronesians, mikronesisch* | Palikir
Monaco | Mónaco | Monegasque, Monégasque, monegassisch*, monégasque*, monegasco |
Montenegro | Monténégro | Montenegrin, Montenegrins, montenegrinisch*, monténégrin*, montenegrino | Podgorica
Namibia | Namibie | Namibian, Namibians, namibisch*, namibien*, namibio | Windhoek, Windhuk
Nauru | | Nauruan, Nauruans |
Palau | Palaos | Palauan, Palauans |
Papua New Guinea | Papua-Neuguinea, Papouasie-Nouvelle-Guinée, Papúa Nueva Guinea | Papua New Guinean, papua-neuguineisch* | Port Moresby
Republic of the Congo | Republik Kongo, République du Congo, República del Congo, Congo-Brazzaville | | Brazzaville
Saint Lucia | St. Lucia, Sainte-Lucie, Santa Lucía | Saint Lucian, St. Lucian | Castries
Samoa | | Samoan, Samoans, samoanisch*, samoan*, samoano | Apia
San Marino | Saint-Marin | Sammarinese |
São Tomé and Príncipe | São Tomé und Príncipe, Sao Tomé-et-Principe, Santo Tomé y Príncipe | São Toméan |
Seychelles | Seychellen | Seychellois | Victoria
Sierra Leone | Sierra Leona | Sierra Leonean, sierra-leonisch* | Freetown
Solomon Islands | Salomonen, Îles Salomon, Islas Salomón | Solomon Islander, Solomon Islanders | Honiara
Suriname | Surinam | Surinamese, surinamisch*, surinamais* | Paramaribo
Tajikistan | Tadschikistan, Tadjikistan, Tayikistán | Tajik, Tajiks, tadschikisch*, tadjik*, tayiko | Dushanbe, Duschanbe
Timor-Leste | East Timor, Osttimor, Timor oriental, Timor Oriental | Timorese, osttimoresisch*, timorais*, timorense | Dili
Togo | | Togolese, togoisch*, togolais*, togolés | Lomé
Tonga | | Tongan, Tongans, tongaisch* | Nuku'alofa
Trinidad and Tobago | Trinidad und Tobago, Trinité-et-Tobago, Trinidad y Tobago, Trinidad | Trinidadian, Trinidadians | Port of Spain
Turkmenistan | Turkménistan, Turkmenistán | Turkmen, turkmenisch*, turkmène*, turcomano | Ashgabat, Aschgabat
Tuvalu | | Tuvaluan, Tuvaluans | Funafuti
Vanuatu | | Ni-Vanuatu | Port Vila
Vatican | Vatican City, Vatikan, Vaticano, Holy See, Heiliger Stuhl, Saint-Siège, Santa Sede | vatikanisch* |
Greenland | Grönland, Groenland, Groenlandia | Greenlandic, Greenlander, Greenlanders, grönländisch*, groenlandais* | Nuuk
Western Sahara | Westsahara, Sahara occidental, Sáhara Occidental | Sahrawi, Sahrawis, sahrauisch*, sahraoui*, saharaui, saharauis |
`;
