/**
 * 1,024 words for spoken codes in Spanish, without accents and without ñ, so that every keyboard can write them. Written for this
 * project: everyday and kind, 4 to 8 letters, any two differ in two letters or more and none begins another.
 */
export const SPANISH_WORDS: readonly string[] = `
abanico abeja abeto abierto abono abrazo abrigo abril abuela acacia acampa aceite aceituna acero acordeon
acuario acuerdo adelante adivina adobe adoquin adorno aduana afecto afinar agenda agil agosto agua ahora
aire ajedrez alameda alcalde aldaba aldea alegre alfil alfombra algodon alhaja aliado aljibe almeja
almendra alondra alpaca alto altura alumno amable amanecer amapola amarillo ambar ameno amigo ancho ancla
andamio andar anhelo anillo animal antena anterior apio aplauso apoyo aprende arado arandano arbusto
arcilla arco arena aretes armario aroma arpa arriate arriba arroyo arroz artista asador asiento asombro
astro atento atlas atleta aurora autobus avance avellana avenida avestruz avion ayuda azafran azucar azul
bahia baile bajo balanza balcon baldosa ballena balsa bambu bandeja banqueta barandal barba barrio base
bastante batata batido bebe becerro bien bigote billete bisonte bizcocho bloque blusa boca boina bolero
bombero bombilla bondad bonito bordado borrego bosque botas boton bravo breve brillo brisa broche bronce
brote brujula bucle bueno bufanda buho burbuja burro buscar butaca buzon caballo cabeza cabina cabra cacao
cactus cadena cafe caja cajon calabaza calcetin calesa calma calor camelia camello camino camisa campana
campo canario canasta cancion candado canela canguro canica canoa canotaje cantar capital capullo caracol
caramelo caricia carnaval carpeta carrusel carta cartel cartero cascada caseta casona castor catarata
cazuela cebolla cedro celebra celeste celular cena cencerro centro cepillo cerca cereza cerrito cesped
cesta chaleco chamarra chapa charco charla chico chile chimenea choza ciclo ciencia cierto cima cinco cine
cinta cipres ciruela ciudad clarin claro clase clavel cobija cobre cocina coco cohete colegio colibri
collar colmena colmillo columna comadre comedor cometa comida compas compra comun concha condor conejo
confia conga conserje contento coral corazon corbata corcho cordel cordero correo cosecha cosmos costura
crema criollo crucero cuaderno cuadro cuarto cubeta cuchara cuento cuerda cueva cultivo cumbre curioso
damasco danza datil debate decide decoro dedal dedo delfin delta dentista derecho desayuno desierto
despacio despensa destino detalle diadema diamante dibujo diente diez digno diploma disco disfraz divan
doble docena doctor domingo dorado dormir drama ducha duende dueto dulce duna durazno ecologia edificio
elefante embarque empanada empezar enano encaje encanto encina enero enigma ensalada entrada envio equipo
escalera escama escena escoba escribe escudo escuela esfera esmero espejo espiga espuma esquina estable
estambre estanque estrella estudio etapa eterno evento exito explora extra fabula facil factor faena
faisan falda familia famoso faro fecha feliz feria festejo fideo fiel fiesta figura fila final finca firma
flamenco flan flauta flor flota fogata follaje folleto fondo fortuna foto franela freno fresa fresco
frijol frondoso fruta fuego fuente funda futuro gaita galeria galleta gallo galope garaje garbanzo
gardenia garza gato gavilan gaviota gelatina gemelo genial gente geranio gigante girar girasol giro
glaciar gladiolo globo golfo goma gorra gorrion gozar grada gramo granate grande granja gratis gris grupo
guante guayaba guia guion guiso guitarra gusto habla hamaca harina hebilla hechizo hectarea helado helecho
hermano hierba hierro higo himno hinojo historia hogar hoguera hoja hombre honesto hongo hormiga horno
hotel hoyuelo huella huerta humano humilde husky idea idioma igual iguana imagen iman impulso indigo
infancia ingenio inicio insecto instante invierno invita isla jabon jade jaguar jalea jardin jarra jazmin
jengibre jicara jilguero jinete jirafa jornada joven joya jueves jugo juguete julio jungla junto kayak
kilo kimono kiosco koala labio ladera ladrillo lagarto lago laguna lampara lana lancha langosta lapiz
laurel lavabo lavanda lazada leal leche lechuza lectura lejos lengua lenteja lento letra levadura leyenda
libelula libertad libro licuado liebre lienzo ligero limite limon limpio lince linda linterna lirio listo
llama llano llave llovizna lluvia local logro lomo lonja lote lucero lucir lugar lunes lupa lustre madre
maduro maestro magia maleta malla mamut manada mango manta manzana mapa maquina marca marimba marinero
mariposa marmol marzo masaje mascota matiz mayo mazorca medalla medio mejilla mejor melena melodia melon
memoria mercado merienda mesa meseta metro mezcla milagro minuto mirador mirlo misterio mochila modelo
moderno molde molino molusco momento monarca moneda mono montar moqueta morada mosaico mostaza motivo
mover mucho mueble mujer multitud mundo museo musica nacar nacion naranja nariz natural nave neblina
nevado nido niebla nieto nieve ninfa nivel noche nogal norte nota noticia novela nube nuevo nuez numero
nutria oasis obra obrero ocaso oceano octubre oeste oficina oficio oliva olla onda opalo opera orden oreja
orgullo oriente origen orilla orquesta orquidea oruga osito ostra oxigeno paciente paella pagina paisaje
pajaro palabra palacio palmera paloma palta panal panda pandero pantera papaya papel paquete parada
paraguas parcela pared pareja parque partido paseo pasillo pastel patio pausa pavo pecera peine pelaje
pelicano pelota pensar peonia pepino perchero perfume perico perla perro persona pesca petalo piano picnic
piedra pierna pijama pilar piloto pimiento pincel pintor piragua piscina pista pizarra planeta platano
playa pluma poema pollo pomelo poncho porche portada portal posada postre potaje potro pozo pradera
precioso pregunta premio primo prisma profesor pronto propio prosa puchero pueblo pulpo pulsera puro queso
quetzal quieto quince quinta quiosco rabano racimo radar radio raiz rapido raqueta razon rebote rebozo
receta recreo recuerdo redondo reflejo refugio regadera regalo region regla relato relieve reloj remo
renacer repisa reposo resina respeto retrato reunion revista riego rincon ritmo rizo robot rocio rodilla
rojo romero rondalla ropa rosal rosca rostro rubi rueda ruido rumbo sabado sabana sabor sala salero salmon
saludo salvia sandia sano sarape sardina sauce saxofon secreto sector seda segundo seis selva semana
semilla sendero sequoia sereno serio setenta siempre siete siglo silbato silencio silla simple sincero
sirena sociedad sofa solucion sombrero sonaja sonido sonrisa sorbo sorpresa suave subir suerte sueter suma
surco suspiro sustento taller talon tamal tambor tarde tarea tarjeta tarro taxi taza teatro techo tejado
tejedor tejon tela telefono templo temprano tenis tequio termo ternura terraza tertulia tesoro texto
tianguis tiburon tiempo tienda tierno tierra tigre tijera timbre toalla tobillo tocar tomate tordo torre
tortilla tortuga total trabajo trebol trece trenza tribu trigo trineo triunfo trompeta tronco trucha tucan
tulipan tunel turno ultimo unico unidad union urbano vaca vagon vainilla vajilla valiente valle vapor
vaquero variado vaso vecino velero veloz venado ventana verano verbena verbo verde vereda vestido viaje
vida vidrio viento viernes vihuela violeta violin visita vitral vivero volar volcan voleibol vuelo vuelta
yate yegua yema yerno yeso yoga yogur yuca zafiro zapato zigzag zona zorro zumo
`
  .trim()
  .split(/\s+/);
