//! The help of the self-check in Spanish.

use super::Spanish;
use crate::language::{HelpTexts, HelpWords};

impl HelpWords for Spanish {
    fn help(&self) -> Option<&'static HelpTexts> {
        Some(&HELP)
    }

    fn no_command(&self, word: &str, nearest: Option<&str>) -> String {
        let like = nearest.map(|near| format!("  ¿Quiso decir esto?  lungnets {near}\n"));
        let like = like.unwrap_or_default();
        format!(
            "error: no hay ninguna orden {word}\n\n{like}  Para empezar, escriba: lungnets --lang es\n  Para ver lo que hay: lungnets --lang es --help"
        )
    }
}

static HELP: HelpTexts = HelpTexts {
    about: "Pregunta por síntomas y por lo que puede importar junto a ellos, y escribe
notas para llevar al médico. Dice cuándo hablar con uno, y por qué. No es un
diagnóstico.",
    template: "{about}

Uso: lungnets [OPCIONES | ORDEN]

Ejemplos:
  lungnets --lang es                  me hace las preguntas
  lungnets --lang es --plain          lo mismo, escrito: con lector de pantalla
  lungnets --lang es --answers a.json toma respuestas de un archivo
  lungnets --lang es -o notas.html    pregunta, y guarda una página

{all-args}{after-help}",
    commands_heading: "Órdenes (about, questions y completions tienen su ayuda en español)",
    headings: &[
        ("Asking", "Preguntas"),
        ("Result", "Resultado"),
        ("Other", "Además"),
        (
            "Answers (one option for each question of the rule file)",
            "Respuestas (una opción para cada pregunta del archivo de reglas)",
        ),
    ],
    commands: &[
        ("about", "Información para leer, con sus fuentes"),
        ("questions", "Cada pregunta, con las respuestas que admite"),
        ("batch", "Las respuestas de muchas personas, para programas"),
        ("replay", "¿Sale igual un resultado anterior?"),
        ("rules", "Para quien escribe y revisa archivos de reglas"),
        ("schema", "El esquema JSON de lo que se lee y se escribe"),
        ("completions", "Para que su terminal complete las opciones"),
        ("man", "La página del manual, para leer con man"),
    ],
    command_templates: &[
        (
            "about",
            "{about}

Uso: lungnets about --lang es [OPCIONES] [TEMA]...

Argumentos:
{positionals}

Opciones:
{options}",
        ),
        (
            "questions",
            "{about}

Uso: lungnets questions --lang es [OPCIONES]

Opciones:
{options}",
        ),
        (
            "completions",
            "{about}

Uso: lungnets completions <TERMINAL>

Argumentos:
{positionals}

Opciones:
{options}

Guarde lo que escribe donde su terminal lo busca:
  bash        ~/.local/share/bash-completion/completions/lungnets
  zsh         _lungnets, en una carpeta de $fpath
  fish        ~/.config/fish/completions/lungnets.fish
  powershell  al final del archivo que nombra $PROFILE
  elvish      al final de ~/.config/elvish/rc.elv
Contiene las preguntas de un archivo de reglas; para otro, añada
--rules ARCHIVO.",
        ),
    ],
    in_english: "Esta orden es para programas y para quien escribe o revisa reglas: habla inglés, y su ayuda también.",
    options: &[
        ("help", "", "Muestra esta ayuda; --help dice más que -h"),
        ("version", "", "Muestra la versión"),
        (
            "answers",
            "ARCHIVO",
            "Lee respuestas de un archivo JSON; - es la entrada estándar",
        ),
        ("no_input", "", "No pregunta nada; dice qué falta"),
        (
            "require_all",
            "",
            "Acaba con un error si falta una respuesta",
        ),
        (
            "plain",
            "",
            "Pregunta en líneas escritas; nada se mueve en la pantalla",
        ),
        (
            "lang",
            "IDIOMA",
            "Habla en, es, o auto: el idioma de su sistema",
        ),
        (
            "place",
            "LUGAR",
            "Dónde está usted, para los números a los que llamar",
        ),
        ("format", "FORMATO", "Cómo escribir el resultado"),
        (
            "topic",
            "TEMA",
            "Sobre qué leer, o all para todo; sin nada, la lista de temas",
        ),
        ("shell", "TERMINAL", "El programa de su terminal"),
        (
            "detail",
            "DETALLE",
            "Cuánto decir: brief, lo esencial, o full, todo. Sin esta opción, el texto de la pantalla es breve; un archivo, y cualquier otro formato, lo dice todo",
        ),
        (
            "output",
            "ARCHIVO",
            "Guarda el resultado; el final del nombre dice el formato",
        ),
        ("force", "", "Reemplaza el archivo, si ya existe"),
        (
            "width",
            "COLUMNAS",
            "Escribe líneas de tantas columnas, 20 como mínimo",
        ),
        ("color", "CUÁNDO", "Cuándo usar color"),
        (
            "explain",
            "",
            "Dice por qué: cada regla, y de dónde viene cada respuesta",
        ),
        ("exit_code", "", "Acaba con 10 + el rango del nivel"),
        (
            "url",
            "DIRECCIÓN",
            "Con fhir: la dirección del formulario [sin ella: un UUID hecho del nombre de las reglas]",
        ),
        (
            "authored",
            "FECHA",
            "Con fhir: cuándo se dieron las respuestas [sin ella: no se dice]",
        ),
        ("rules", "ARCHIVO", "Usa otro archivo de reglas"),
    ],
    takes: "valores",
    more: "Hay más opciones, y una para cada pregunta: véase --help.",
    after: "Archivos de respuestas:
  Un objeto JSON con nombres de preguntas y respuestas, con _ en vez de los
  guiones de arriba. En ellos, y en las opciones, se escriben los nombres tal
  como están aquí (yes, no, unsure); las palabras españolas (sí, no sé) son
  para responder a las preguntas. También se lee un QuestionnaireResponse de
  FHIR al formulario de estas reglas.
  rule_set y version dicen a qué preguntas se respondió. Si cambia el primer
  número de la versión, solo cuenta lo preocupante.
  Una opción vale más que el archivo. Lo que no está en ninguno se pregunta en
  un terminal, y en otro caso consta como sin respuesta.

Privacidad:
  No se envía nada, y nada se guarda si usted no nombra un archivo. Las
  respuestas dadas como opciones pueden quedar en el historial de su terminal,
  y quien use este equipo puede verlas mientras el programa está en marcha. Con
  un archivo, o la entrada estándar, no pasa.

Códigos de salida:
  0    el cuestionario llegó a su fin, sea cual sea el resultado
  1    algo falló: no se pudo leer o escribir un archivo
  2    una opción, un valor o una orden no valía
  3    faltan respuestas, y no había a quién preguntar
  4    un archivo de reglas, unas respuestas o un resultado tienen errores
  10+  solo con --exit-code: 10 + el rango del nivel (10 es el más tranquilo)
  130  la persona lo dejó, sin resultado",
};
