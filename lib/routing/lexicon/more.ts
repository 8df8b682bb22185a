/** Polish, Turkish, Indonesian, Swedish, Czech and Ukrainian, in that order on each line; see english.ts. */
export const more = `
writing: napisz* wiersz* opowiadani* przemówieni* wypracowan* yaz hikaye* şiir* mektup* kompozisyon tulis* buatkan puisi cerpen cerita pidato skriv* dikt berättelse tal uppsats napiš* báseň povídk* dopis напиш* вірш* оповідан* твір промов*
editing: popraw* przeredaguj* korekt* przepisz düzelt* düzenle* iyileştir* perbaiki* sunting* edit* revisi rätta* förbättra* formulera redigera oprav* uprav* přeformuluj* виправ* відредагуй* перефразуй* покращ*
summarising: streść* podsumuj* streszczeni* skrót özet* özetle* ringkas* rangkum* ikhtisar sammanfatta* sammanfattning shrň* shrnutí shrnout підсумуй* підсум* стисло коротко
translation: przetłumacz* tłumacz* angielski* niemiecki* polski* çevir* ingilizce* almanca* türkçe* terjemahkan* terjemahan inggris översätt* engelska tyska svenska přelož* překlad* angličtin* němčin* češtin* переклад* переклас* англійськ* німецьк*
question-answering: kto kiedy gdzie który która stolica ile kim nerede hangi başkent kaç siapa kapan mana ibukota berapa vem när vilken vilket huvudstad kdo kdy kde který hlavní хто коли де який столиця скільки
code: program* funkcj* skrypt* kod kodu kodow* fonksiyon* betik* yazılım* kodla* fungsi skrip kode pemrograman funktion* skript* koden kód* programov* funkci* функці* скрипт* код програму*
debugging: błąd błęd* działa hata* çalışmıyor çöküyor düzgün galat kesalahan gagal rusak fel felet krasch* fungerar chyb* nefunguje padá помилк* падає працює
maths: oblicz* równani* całk* pochodn* prawdopodobieństw* hesapla* denklem* integral* türev* olasılık* hitung* persamaan turunan peluang beräkna* ekvation* derivata sannolikhet* spočítej* vypočítej* rovnic* derivac* pravděpodobnost* обчисл* рівнян* похідн* ймовірн* порахуй
reasoning: zagadk* logiczn* wywniosk* bulmaca* mantık* çıkarım teka-teki logika simpulkan gåta logisk* slutsats hádank* logick* usuď загадк* логічн* висновок
science: fizyk* chemi* biologi* reakcj* komórk* fizik* kimya* biyoloji* hücre* deney fisika kimia sel atom reaksi fysik kemi cell* reaktion* fyzik* buňk* reakc* фізик* хімі* біологі* клітин* реакці*
law: prawo prawn* umow* sąd wypowiedzen* hukuk* sözleşme* mahkeme* dava yasal hukum kontrak pengadilan gugat* undang-undang lag* avtal* domstol* juridisk* zákon* smlouv* soud* právn* закон* договір договор* суд юридичн*
medicine: lek* objaw* choroba chorob* ból lekarz* dawk* ilaç* belirti* hastalık* ağrı* doktor* obat* gejala penyakit nyeri dokter sjuk* symtom* läkemedel värk läkare lék* příznak* nemoc* bolest* lékař* ліки симптом* хвороб* біль лікар*
finance: podat* kredyt* inwest* oszczędn* procent vergi* kredi* yatırım* faiz* hisse pajak kredit* invest* tabung* bunga saham skatt* lån* spar* aktie* ränta daně daň* úvěr* úrok* akcie податк* кредит* інвест* відсот* акці*
planning: zaplanuj* plan* harmonogram* wycieczk* planla* program takvim* gezi* rencana* jadwal* liburan planera* schema* resa resplan naplánuj* plán* rozvrh* výlet* сплануй* план* розклад* подорож*
extraction: wyciągnij* wypisz* wyodrębnij* çıkar listele* ekstrak* ambil daftar extrahera* lista plocka vytáhni* vypiš* витягни* випиши*
data: tabel* dane danych wykres* arkusz* kolumn* tablo* veri* grafik* sütun* tabel data kolom kolumn* diagram* kalkylblad tabulk* data sloupc* graf* таблиц* дані даних стовп* графік*
role-play: udawaj* wciel* jesteś* rol* canlandır* rolü davran sensin berperan* peran bayangkan låtsas* rollspel spela předstírej* hraj рол* уяви зіграй
small-talk: cześć hej dzięki dziękuję dzień merhaba selam teşekkür* sağol günaydın halo hai terima kasih pagi hej tack hejsan ahoj čau děkuj* díky привіт дякую вітаю
tool-use: pogod* przypomnij* zarezerwuj* ustaw* budzik* hava hatırlat* rezerv* alarm* cuaca ingatkan pesan* setel väder* påminn* boka* larm počasí připomeň* rezervuj* nastav* погод* нагадай* забронюй* будильник
language: gramatyk* słow* znacz* rymuj* synonim* dilbilgisi kelime* anlam* eşanlam* kata bahasa makna sinonim grammatik* ord* betyder synonym* gramatik* slov* znamená граматик* слов* означає синонім*
deep: udowodnij* uzasadnij* porówn* przeanalizuj* zaprojektuj* kanıtla* ispatla* karşılaştır* tasarla* analiz* buktikan* bandingkan* analisis* rancang* bevisa* jämför* analysera* motivera dokaž* porovn* analyz* zdůvodni* navrhni* довед* порівня* проаналіз* обґрунт* спроєкту*
plain: krótk* prost* szybk* kısa* basit* hızlı singkat sederhana cepat kort* enkel* snabbt krátk* jednoduch* rychle коротк* прост* швидк*
reason: dlaczego ponieważ czemu neden niçin çünkü mengapa kenapa karena varför därför proč protože чому тому
constraint: dokładnie najwyżej maksymalnie tylko bez musi tam en fazla yalnızca sadece tepat maksimal hanya tanpa harus exakt högst endast bara utan måste přesně nejvýše pouze bez musí рівно максимум лише без
step: krok* najpierw potem adım* önce sonra langkah* pertama kemudian steg* först sedan krok* nejdřív poté крок* спершу потім
ask: jak co czy dlaczego nasıl ne mı mi bagaimana apa apakah hur vad jak co як що чи
go-on: tak dalej teraz też evet devam şimdi bunu ya lanjut* itu sekarang ja fortsätt nu också ano pokračuj teď také так далі тепер також
`;
