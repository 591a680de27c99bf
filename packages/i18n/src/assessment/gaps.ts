// What a form holds that cannot be drawn, decided or computed, in Spanish, by the code of the gap; the English words
// come with the codes. For the people who keep the form, not for those who fill it in, so the names of FHIR stay.

export const gapWordsEs: Readonly<Record<string, string>> = {
  'part-elsewhere': 'Una parte del formulario está en otro archivo, que no está aquí:',
  'mostly-unanswerable': 'Casi nada de este formulario se puede contestar aquí:',
  'no-items': 'El formulario no tiene preguntas.',
  'link-id-missing': 'Una pregunta no tiene linkId: no se podría separar su respuesta.',
  'duplicate-link-id': 'Dos preguntas tienen el mismo linkId: no se podrían separar sus respuestas.',
  'unknown-type': 'Este tipo de pregunta no es parte de FHIR R4:',
  'type-not-drawn': 'Este tipo de pregunta no se puede contestar aquí:',
  'no-options': 'La pregunta no tiene respuestas para elegir.',
  'value-set-not-here': 'El formulario no trae esta lista de respuestas. Ponla dentro o al lado:',
  'modifier-extension': 'El formulario pide entender esto, y Cairn no lo conoce:',
  'critical-extension': 'El formulario pide mostrar esto, y Cairn no puede:',
  'enable-when-unknown-item': 'Una condición apunta a una pregunta que no existe:',
  'enable-when-operator': 'Una condición compara de un modo que no es de FHIR R4:',
  'enable-when-loop': 'Unas preguntas se esperan en círculo:',
  'expression-engine-missing': 'El formulario calcula algo, y no se cargó la parte que calcula:',
  'expression-not-understood': 'El formulario calcula algo de un modo que Cairn no conoce:',
  'expression-language': 'El formulario calcula algo en otro lenguaje que FHIRPath:',
  'needs-a-server': 'Esto necesita un servidor o un expediente, y Cairn no pide ninguno:',
  'signature-not-taken': 'El formulario pide una firma, y Cairn no la toma aquí:',
  'vendor-expression': 'Un fabricante puso una regla propia, y Cairn no la conoce:',
  'extension-ignored': 'Se dejó de lado un agregado que Cairn no conoce:',
  'pattern-not-understood': 'No se puede leer el patrón de las respuestas:',
  'prefill-left-out': 'Algo se llenaría de antemano, y queda en blanco:',
  'value-repaired': 'Un valor no era FHIR válido y se leyó como se quiso decir:',
};
