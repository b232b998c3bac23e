<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <location filename="../engine/adapters/experts/adamole_router.cpp" line="+24"/>
        <source>Those above a threshold (AdaMoLE)</source>
        <translation>Die über einer Schwelle (AdaMoLE)</translation>
    </message>
    <message>
        <location filename="../engine/adapters/experts/expert_options.h" line="+28"/>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many experts share each adapter, each as large as the adapter itself and weighted token by token by a router of their own; 1 is the plain adapter, for which none of the fields below has an effect.</source>
        <translation>Wie viele Experten sich jeden Adapter teilen; jeder ist so groß wie der Adapter selbst und wird Token für Token von einem eigenen Router gewichtet. 1 ist der einfache Adapter, für den keines der Felder darunter eine Wirkung hat.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Expert router</source>
        <translation>Expertenrouter</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Share the first matrix</source>
        <translation>Erste Matrix teilen</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>How experts are weighted: all of them, the likeliest few, or those above a learned threshold. Needs several experts.</source>
        <translation>Wie Experten gewichtet werden: alle, die wenigen wahrscheinlichsten oder die über einer gelernten Schwelle. Braucht mehrere Experten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>One matrix A, or down, for all experts, as HydraLoRA has. Needs several experts and the router over all of them.</source>
        <translation>Eine Matrix A (oder Down) für alle Experten, wie bei HydraLoRA. Braucht mehrere Experten und den Router über alle.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Experts a token</source>
        <translation>Experten je Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many experts a token uses. Has an effect with the router of the likeliest experts alone.</source>
        <translation>Wie viele Experten ein Token nutzt. Wirkt nur beim Router der wahrscheinlichsten Experten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learned noise on the router&apos;s scores, in training alone, so that every expert gets its turn. Has no effect with the router over all experts.</source>
        <translation>Gelerntes Rauschen auf den Werten des Routers, nur im Training, damit jeder Experte an die Reihe kommt. Ohne Wirkung beim Router über alle Experten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Balance</source>
        <translation>Ausgleich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weight of the load-balancing loss, which is added in training. Has no effect with the router over all experts.</source>
        <translation>Gewicht des Verlusts für gleichmäßige Auslastung, der im Training dazukommt. Ohne Wirkung beim Router über alle Experten.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/experts/softmax_router.cpp" line="+22"/>
        <source>All experts (MoLoRA, HydraLoRA)</source>
        <translation>Alle Experten (MoLoRA, HydraLoRA)</translation>
    </message>
    <message>
        <location filename="../engine/adapters/experts/top_k_router.cpp" line="+26"/>
        <source>The likeliest experts (top-k)</source>
        <translation>Die wahrscheinlichsten Experten (top-k)</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/hugging_face_adapter.cpp" line="+72"/>
        <source>Tensor {} has no place in the Hugging Face form.</source>
        <translation>Der Tensor {} hat in der Hugging-Face-Form keinen Platz.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>No adapter is in the file.</source>
        <translation>In der Datei ist kein Adapter.</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>The router of layer {} fits none of its {} adapters: {} rows.</source>
        <translation>Der Router von Schicht {} passt nicht zu ihren {} Adaptern: {} Zeilen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The routers of the layers are of different sizes.</source>
        <translation>Die Router der Schichten sind verschieden groß.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Tensor {} is of no adapter that is known.</source>
        <translation>Der Tensor {} gehört zu keinem bekannten Adapter.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>it tunes biases and norms, and that form has neither</source>
        <translation>er trainiert Bias und Normen mit, und diese Form kennt beides nicht</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>its router is of mode {}, and that form knows soft and sparse</source>
        <translation>sein Router hat den Modus {}, und diese Form kennt nur soft und sparse</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its router reads the block&apos;s input as it is, and the router of that form reads it normed</source>
        <translation>sein Router liest die Eingabe des Blocks, wie sie ist, und der Router dieser Form liest sie normiert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its sparse weights are shifted by the threshold, and those of that form are not</source>
        <translation>seine Sparse-Gewichte sind um die Schwelle verschoben, und die dieser Form sind es nicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its threshold is constant, which that form can&apos;t say</source>
        <translation>seine Schwelle ist fest, was diese Form nicht ausdrücken kann</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its highest threshold is {}, and that form knows {} alone</source>
        <translation>seine höchste Schwelle ist {}, und diese Form kennt nur {}</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>it has an adapter of kind {}, and that form has LoRA and the parallel adapter</source>
        <translation>er hat einen Adapter der Art {}, und diese Form kennt nur LoRA und den parallelen Adapter</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>its adapters have several experts, and those of that form have one</source>
        <translation>seine Adapter haben mehrere Experten, und die dieser Form haben nur einen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>the released code fixes rank 8, targets Q, K, V, O and FFN_DOWN, a parallel adapter of 16 and a SwiGLU factor of 4 in its source; these must be changed there before it loads this adapter</source>
        <translation>der veröffentlichte Code legt in seinem Quelltext Rang 8, die Ziele Q, K, V, O und FFN_DOWN, einen parallelen Adapter von 16 und einen SwiGLU-Faktor von 4 fest; das muss dort geändert werden, bevor er diesen Adapter lädt</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Released code, Hugging Face flavour</source>
        <translation>Veröffentlichter Code, Hugging-Face-Variante</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A folder for the released code beside transformers; soft and sparse adapters whose router reads the normed input.</source>
        <translation>Ein Ordner für den veröffentlichten Code neben transformers; weiche und dünne Adapter, deren Router die normierte Eingabe liest.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/peft_folder.cpp" line="+75"/>
        <source>Tensor {} belongs to no projection that LoRA adapts here.</source>
        <translation>Der Tensor {} gehört zu keiner Projektion, die LoRA hier anpasst.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>No LoRA is in the file for the modules that adapter_config.json names.</source>
        <translation>Für die Module, die adapter_config.json nennt, ist kein LoRA in der Datei.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{} tensors are of modules that adapter_config.json does not name, and are left out, as PEFT does</source>
        <translation>{} Tensoren gehören zu Modulen, die adapter_config.json nicht nennt, und werden wie bei PEFT weggelassen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>it tunes biases and norms, and PEFT&apos;s LoRA has neither</source>
        <translation>er trainiert Bias und Normen mit, und das LoRA von PEFT kennt beides nicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it has a type router ({}), and PEFT&apos;s LoRA has none</source>
        <translation>er hat einen Typ-Router ({}), und das LoRA von PEFT hat keinen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>it has an adapter of kind {}, and PEFT&apos;s folder carries LoRA alone</source>
        <translation>er hat einen Adapter der Art {}, und der Ordner von PEFT nimmt nur LoRA auf</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>some of its LoRA is weight-decomposed and some is not, and PEFT&apos;s is one or the other</source>
        <translation>sein LoRA hat teils zerlegte Gewichte und teils nicht, und bei PEFT gilt nur eines von beidem</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its LoRA has several experts, and PEFT&apos;s has one</source>
        <translation>sein LoRA hat mehrere Experten, und das von PEFT hat nur einen</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>Tensor {} has no place in a PEFT folder.</source>
        <translation>Der Tensor {} hat in einem PEFT-Ordner keinen Platz.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>PEFT LoRA</source>
        <translation>PEFT-LoRA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A folder that Hugging Face&apos;s PEFT loads; LoRA alone, without a type router and experts.</source>
        <translation>Ein Ordner, den PEFT von Hugging Face lädt; nur LoRA, ohne Typ-Router und Experten.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/released_folder.cpp" line="+35"/>
        <source>The adapter&apos;s format version is {}, and this program reads version {}.</source>
        <translation>Der Adapter hat die Formatversion {}, und dieses Programm liest Version {}.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>&quot;{}&quot; is a {}, but a {} is needed.</source>
        <translation>„{}“ ist vom Typ {}, nötig ist {}.</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Neither moa_run.json nor adapter_params.json lies beside the adapter, so its form is unknown.</source>
        <translation>Neben dem Adapter liegt weder moa_run.json noch adapter_params.json; seine Form ist daher unbekannt.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>it was trained with biases and norms, which the released extractor leaves out of the file</source>
        <translation>er wurde mit Bias und Normen trainiert, die der veröffentlichte Extraktor nicht in die Datei schreibt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>soft and instance adapters look alike in the released files; taken for soft</source>
        <translation>Soft- und Instanz-Adapter sehen in den veröffentlichten Dateien gleich aus; dieser gilt als Soft</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its router judges as many tokens as the shortest prompt of a batch has, as the released code does: other prompts beside it can change an answer</source>
        <translation>sein Router beurteilt wie der veröffentlichte Code so viele Token, wie der kürzeste Prompt eines Stapels hat: andere Prompts daneben können eine Antwort ändern</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Released code</source>
        <translation>Veröffentlichter Code</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>adapter.pth with adapter_params.json, as the method&apos;s released code has them, and our moa_run.json.</source>
        <translation>adapter.pth mit adapter_params.json, wie sie der veröffentlichte Code der Methode hat, und unser moa_run.json.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>its LoRA is weight-decomposed (DoRA), which the released form doesn&apos;t know</source>
        <translation>sein LoRA hat zerlegte Gewichte (DoRA), was die veröffentlichte Form nicht kennt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>it has several {} entries, and the released form knows one rank, one layer set and one target set a kind</source>
        <translation>er hat mehrere Einträge für {}, und die veröffentlichte Form kennt je Art nur einen Rang, eine Auswahl von Schichten und eine von Zielen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>its router is of the mode &quot;{}&quot;, which the released form doesn&apos;t know</source>
        <translation>sein Router hat den Modus „{}“, den die veröffentlichte Form nicht kennt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its router has a temperature, which the released form can&apos;t say</source>
        <translation>sein Router hat eine Temperatur, was die veröffentlichte Form nicht ausdrücken kann</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its router reads the normed input, which the released form in Meta&apos;s layout can&apos;t say</source>
        <translation>sein Router liest die normierte Eingabe, was die veröffentlichte Form in der Anordnung von Meta nicht ausdrücken kann</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its sparse weights are shifted by the threshold, which the released form can&apos;t say</source>
        <translation>seine Sparse-Gewichte sind um die Schwelle verschoben, was die veröffentlichte Form nicht ausdrücken kann</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>No adapter is described here.</source>
        <translation>Hier ist kein Adapter beschrieben.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>It speaks of {} experts, and the tensors are of none.</source>
        <translation>Angegeben sind {} Experten, aber kein Tensor gehört zu einem.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The adapter&apos;s router is of no mode that is known.</source>
        <translation>Der Router des Adapters hat keinen bekannten Modus.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/lora.cpp" line="+19"/>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Attention output</source>
        <translation>Attention-Ausgabe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Up</source>
        <translation>Aufwärts</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Down</source>
        <translation>Abwärts</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Projections</source>
        <translation>Projektionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The projections of a block that get an update.</source>
        <translation>Die Projektionen eines Blocks, die eine Änderung bekommen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Width R of the update B A. More learns more and costs more.</source>
        <translation>Breite R der Änderung B A. Mehr lernt mehr und kostet mehr.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scaling (alpha)</source>
        <translation>Skalierung (alpha)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The update is scaled by alpha / rank.</source>
        <translation>Die Änderung wird mit alpha / Rang skaliert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rank-stabilised</source>
        <translation>Rangstabilisiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scales by alpha / the square root of the rank instead, so that high ranks learn as fast as low ones (rsLoRA).</source>
        <translation>Skaliert stattdessen mit Alpha / Wurzel des Rangs, damit hohe Ränge so schnell lernen wie niedrige (rsLoRA).</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Weight-decomposed</source>
        <translation>Gewichte zerlegt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trains a magnitude for every output beside the direction (DoRA). Without a type router and several experts alone; costs more time.</source>
        <translation>Trainiert neben der Richtung einen Betrag für jede Ausgabe (DoRA). Nur ohne Typ-Router und mit einem Experten; kostet mehr Zeit.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rate factor of B</source>
        <translation>Ratenfaktor von B</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Multiplies the learning rate for the second matrix (LoRA+ uses about 16).</source>
        <translation>Multipliziert die Lernrate der zweiten Matrix (LoRA+ nimmt etwa 16).</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>LoRA adapts a projection, and {} is none.</source>
        <translation>LoRA passt eine Projektion an, und {} ist keine.</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>lora_targets names &quot;{}&quot;, which is no projection of a model.</source>
        <translation>lora_targets nennt „{}“, das keine Projektion eines Modells ist.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A low-rank update B A beside a projection; starts without any effect.</source>
        <translation>Eine Änderung B A von niedrigem Rang neben einer Projektion; anfangs ohne jede Wirkung.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/parallel_adapter.cpp" line="+35"/>
        <source>Bottleneck</source>
        <translation>Engpass</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Width of the adapter&apos;s hidden layer.</source>
        <translation>Breite der verborgenen Schicht des Adapters.</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Parallel adapter</source>
        <translation>Paralleler Adapter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A small two-layer network beside the feed-forward network.</source>
        <translation>Ein kleines zweischichtiges Netz neben dem Feed-forward-Netz.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/prompt_tuning.cpp" line="+56"/>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many learned vectors each block attends to.</source>
        <translation>Wie viele gelernte Vektoren jeder Block beachtet.</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Prompt tuning</source>
        <translation>Prompt-Tuning</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learned vectors that every query attends to beside the text; starts without any effect.</source>
        <translation>Gelernte Vektoren, die jede Anfrage neben dem Text beachtet; anfangs ohne jede Wirkung.</translation>
    </message>
    <message>
        <location filename="../engine/api/run_config.h" line="+21"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>32-bit float</source>
        <translation>Gleitkomma, 32 Bit</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Recognise</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Alpaca (instruction, input, output)</source>
        <translation>Alpaca (instruction, input, output)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Already tokenised</source>
        <translation>Schon in Token zerlegt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Like lengths together</source>
        <translation>Ähnliche Längen zusammen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Half a cosine</source>
        <translation>Halbkosinus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../engine/routing/sparse_router.cpp" line="+22"/>
        <source>Constant</source>
        <translation>Gleichbleibend</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As memory allows</source>
        <translation>Wie der Speicher es erlaubt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every block</source>
        <translation>Jeder Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No block</source>
        <translation>Kein Block</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Folder or file of the base model; `sample` is the bundled one.</source>
        <translation>Ordner oder Datei des Basismodells; `sample` ist das mitgelieferte.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the base weights are kept: as stored where that computes, or converted.</source>
        <translation>Wie die Gewichte der Basis gehalten werden: wie gespeichert, wo damit gerechnet werden kann, oder umgewandelt.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Training files</source>
        <translation>Trainingsdateien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Files to learn from; `sample` is the bundled set of word problems.</source>
        <translation>Dateien, aus denen gelernt wird; `sample` sind die mitgelieferten Textaufgaben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Validation files</source>
        <translation>Validierungsdateien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Files to measure the loss on; where there are none, a share of the training rows is kept back.</source>
        <translation>Dateien, an denen der Verlust gemessen wird; fehlen sie, wird ein Teil der Trainingszeilen zurückgehalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Validation share</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the training rows kept back for validation where no file is named.</source>
        <translation>Anteil der Trainingszeilen, der zur Validierung zurückgehalten wird, wenn keine Datei genannt ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How rows are written; recognised from the content unless said.</source>
        <translation>Wie die Zeilen geschrieben sind; wird am Inhalt erkannt, wenn nichts gesagt ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Instruction column</source>
        <translation>Spalte der Anweisung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Column or key that holds the instruction; empty: recognised by the usual names.</source>
        <translation>Spalte oder Schlüssel mit der Anweisung; leer: an den üblichen Namen erkannt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Input column</source>
        <translation>Spalte der Eingabe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Column or key that holds what the instruction is about; empty: recognised.</source>
        <translation>Spalte oder Schlüssel mit dem, worauf sich die Anweisung bezieht; leer: erkannt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Output column</source>
        <translation>Spalte der Antwort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Column or key that holds the answer to learn; empty: recognised.</source>
        <translation>Spalte oder Schlüssel mit der Antwort, die gelernt wird; leer: erkannt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Prompt template</source>
        <translation>Prompt-Vorlage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The words put around an instruction; kept with the adapter and used again in a chat.</source>
        <translation>Die Worte um eine Anweisung; sie werden mit dem Adapter aufbewahrt und im Chat wieder verwendet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest example</source>
        <translation>Längstes Beispiel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens of an example beyond which it is cut.</source>
        <translation>Token, nach denen ein Beispiel abgeschnitten wird.</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Decides the order of the data and the initial adapters.</source>
        <translation>Bestimmt die Reihenfolge der Daten und die anfänglichen Adapter.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How often every example is seen.</source>
        <translation>Wie oft jedes Beispiel drankommt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop after steps</source>
        <translation>Nach Schritten enden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ends the run early without changing the schedule; 0 runs all steps.</source>
        <translation>Beendet den Lauf früher, ohne den Plan zu ändern; 0 macht alle Schritte.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Examples an optimizer step learns from, over all devices.</source>
        <translation>Beispiele, aus denen ein Optimiererschritt lernt, über alle Geräte.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Micro-batch size</source>
        <translation>Größe des Micro-Batches</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Examples computed at once; less needs less memory and changes no result.</source>
        <translation>Beispiele, die zugleich gerechnet werden; weniger braucht weniger Speicher und ändert kein Ergebnis.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How examples are gathered into batches.</source>
        <translation>Wie Beispiele zu Batches gesammelt werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The largest step of the optimizer.</source>
        <translation>Der größte Schritt des Optimierers.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Least learning rate</source>
        <translation>Kleinste Lernrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where the schedule ends.</source>
        <translation>Wo der Plan endet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Schedule</source>
        <translation>Verlauf der Rate</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How the rate falls after warm-up.</source>
        <translation>Wie die Rate nach dem Aufwärmen fällt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs over which the rate rises from 0.</source>
        <translation>Epochen, in denen die Rate von 0 ansteigt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pulls matrices towards 0; vectors are left alone.</source>
        <translation>Zieht Matrizen zur 0; Vektoren bleiben unberührt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Memory of AdamW&apos;s first moment.</source>
        <translation>Gedächtnis des ersten Moments von AdamW.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Memory of AdamW&apos;s second moment.</source>
        <translation>Gedächtnis des zweiten Moments von AdamW.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Keeps AdamW from dividing by 0.</source>
        <translation>Bewahrt AdamW davor, durch 0 zu teilen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gradient limit</source>
        <translation>Gradientengrenze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longer gradients are shortened to this norm; 0 leaves them.</source>
        <translation>Längere Gradienten werden auf diese Norm gekürzt; 0 lässt sie.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Validations without a better loss after which the run ends; 0 never ends it early.</source>
        <translation>Validierungen ohne besseren Verlust, nach denen der Lauf endet; 0 endet nie vorzeitig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Arithmetic</source>
        <translation>Rechenformat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number format of the products; adapters are always kept in 32 bits.</source>
        <translation>Zahlenformat der Produkte; Adapter werden immer in 32 Bit gehalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recompute</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Computes a block again in the backward pass instead of keeping what it needs: slower, smaller.</source>
        <translation>Berechnet einen Block im Rückwärtsgang noch einmal, statt aufzuheben, was er braucht: langsamer, kleiner.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tune biases and norms</source>
        <translation>Bias und Normen mittrainieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trains biases beside the base&apos;s projections and the gains of its norms with the adapters.</source>
        <translation>Trainiert mit den Adaptern Bias-Vektoren neben den Projektionen der Basis und die Faktoren ihrer Normen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Folder of an adapter to go on from; empty starts afresh.</source>
        <translation>Ordner eines Adapters, von dem aus es weitergeht; leer beginnt neu.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>auto, cpu, cuda or cuda:N.</source>
        <translation>auto, cpu, cuda oder cuda:N.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Processor threads to compute with; 0 takes all cores.</source>
        <translation>Prozessor-Threads zum Rechnen; 0 nimmt alle Kerne.</translation>
    </message>
    <message>
        <location line="+11"/>
        <location line="+17"/>
        <source>Every steps</source>
        <translation>Alle … Schritte</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>Optimizer steps between checkpoints; 0 for none by steps.</source>
        <translation>Optimiererschritte zwischen Checkpoints; 0 für keine nach Schritten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every minutes</source>
        <translation>Alle … Minuten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Minutes between checkpoints; 0 for none by time.</source>
        <translation>Minuten zwischen Checkpoints; 0 für keine nach Zeit.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many of the latest checkpoints stay.</source>
        <translation>Wie viele der letzten Checkpoints bleiben.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Optimizer steps between validations; 0 for none but the last.</source>
        <translation>Optimiererschritte zwischen Validierungen; 0 für keine außer der letzten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Instructions answered at every checkpoint and at the end.</source>
        <translation>Anweisungen, die bei jedem Checkpoint und am Ende beantwortet werden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens of an answer to one of the prompts.</source>
        <translation>Token einer Antwort auf einen der Prompts.</translation>
    </message>
    <message>
        <location filename="../engine/eval/answer_rules.cpp" line="+122"/>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The last number of the text, commas dropped; right if it is within 0.001 of the expected one.</source>
        <translation>Die letzte Zahl des Textes, ohne Tausenderkommas; richtig, wenn sie auf 0,001 mit der erwarteten übereinstimmt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The first of the letters A to E in the text.</source>
        <translation>Der erste der Buchstaben A bis E im Text.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first label in the text, of the set that the expected answer belongs to: true or false, solution1 or 2, answer1 to 5, ending1 to 4, option1 or 2.</source>
        <translation>Die erste Bezeichnung im Text aus der Gruppe der erwarteten Antwort: true oder false, solution1 oder 2, answer1 bis 5, ending1 bis 4, option1 oder 2.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Whole text</source>
        <translation>Ganzer Text</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The whole text but for white space around it.</source>
        <translation>Der ganze Text bis auf Leerraum darum herum.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first fenced block of the text, else all of it; right if the problem&apos;s tests pass when it is run.</source>
        <translation>Der erste eingezäunte Block des Textes, sonst alles; richtig, wenn er die Tests der Aufgabe besteht.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>there is no answer rule {}; choose one of {}</source>
        <translation>es gibt keine Antwortregel {}; wählen Sie eine von {}</translation>
    </message>
    <message>
        <location filename="../engine/eval/benchmarks.cpp" line="+13"/>
        <source>School mathematics in several steps; the answer is a number.</source>
        <translation>Schulmathematik in mehreren Schritten; die Antwort ist eine Zahl.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Word problems of one step with misleading numbers; the answer is a number.</source>
        <translation>Textaufgaben mit einem Schritt und irreführenden Zahlen; die Antwort ist eine Zahl.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Word problems of several steps; the answer is a number.</source>
        <translation>Textaufgaben mit mehreren Schritten; die Antwort ist eine Zahl.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Word problems of addition and subtraction; the answer is a number.</source>
        <translation>Textaufgaben mit Plus und Minus; die Antwort ist eine Zahl.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Word problems that one equation solves; the answer is a number.</source>
        <translation>Textaufgaben, die eine Gleichung löst; die Antwort ist eine Zahl.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Algebra with five answers to choose from; the answer is a letter.</source>
        <translation>Algebra mit fünf Antworten zur Wahl; die Antwort ist ein Buchstabe.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AQuA&apos;s problems made consistent; the answer is a letter.</source>
        <translation>Die Aufgaben von AQuA, stimmig gemacht; die Antwort ist ein Buchstabe.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Questions of fact, true or false; asked without the passage, as in the paper&apos;s runs.</source>
        <translation>Wissensfragen, wahr oder falsch; ohne den Textabschnitt gestellt, wie in den Läufen des Artikels.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everyday physics: which of two ways works.</source>
        <translation>Alltagsphysik: welcher von zwei Wegen geht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>People and their motives: which of three answers fits.</source>
        <translation>Menschen und ihre Beweggründe: welche von drei Antworten passt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which of four endings continues a text.</source>
        <translation>Welches von vier Enden einen Text fortsetzt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which of two names fills a gap.</source>
        <translation>Welcher von zwei Namen eine Lücke füllt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>School science, the easier questions, three to five answers.</source>
        <translation>Schulwissen in Naturkunde, die leichteren Fragen, drei bis fünf Antworten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>School science, the harder questions, three to five answers.</source>
        <translation>Schulwissen in Naturkunde, die schwereren Fragen, drei bis fünf Antworten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>School science that asks for common knowledge, four answers.</source>
        <translation>Schulwissen in Naturkunde, das Allgemeinwissen verlangt, vier Antworten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Python functions to complete, judged by running tests.</source>
        <translation>Python-Funktionen, die zu vollenden sind, beurteilt durch Tests.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Python functions to write from a sentence, judged by running tests.</source>
        <translation>Python-Funktionen, die nach einem Satz zu schreiben sind, beurteilt durch Tests.</translation>
    </message>
    <message>
        <location filename="../engine/eval/scoring.cpp" line="+18"/>
        <source>Written answer</source>
        <translation>Geschriebene Antwort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The model writes an answer, from which the rule takes the label or number.</source>
        <translation>Das Modell schreibt eine Antwort, aus der die Regel Bezeichnung oder Zahl nimmt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Likelihood</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of the choices, the one whose text the model thinks the likeliest after the prompt.</source>
        <translation>Unter den Antworten die, deren Text das Modell nach dem Prompt für die wahrscheinlichste hält.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Likelihood a byte</source>
        <translation>Wahrscheinlichkeit je Byte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The same, the logarithm divided by the bytes of the text, so that long choices are not worse off.</source>
        <translation>Dasselbe, der Logarithmus durch die Bytes des Textes geteilt, damit lange Antworten nicht benachteiligt sind.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Likelihood of the label</source>
        <translation>Wahrscheinlichkeit der Bezeichnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The choice for which &quot;the correct answer is answer2&quot; (or &quot;The answer is (B).&quot;) is the likeliest.</source>
        <translation>Die Antwort, für die „the correct answer is answer2“ (oder „The answer is (B).“) am wahrscheinlichsten ist.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>there is no scoring {}; choose one of {}</source>
        <translation>es gibt keine Bewertung {}; wählen Sie eine von {}</translation>
    </message>
    <message>
        <location filename="../engine/model/families/llama.cpp" line="+12"/>
        <source>Llama 2, 3, 3.1, 3.2 and models of their form, such as SmolLM2.</source>
        <translation>Llama 2, 3, 3.1, 3.2 und Modelle ihrer Form, wie SmolLM2.</translation>
    </message>
    <message>
        <location filename="../engine/model/families/mistral.cpp" line="+12"/>
        <source>Mistral 7B and its kin; attention over the whole context.</source>
        <translation>Mistral 7B und Verwandte; Attention über den ganzen Kontext.</translation>
    </message>
    <message>
        <location filename="../engine/model/families/qwen2.cpp" line="+12"/>
        <source>Qwen2 and Qwen2.5, with biases on query, key and value.</source>
        <translation>Qwen2 und Qwen2.5, mit Bias auf Query, Key und Value.</translation>
    </message>
    <message>
        <location filename="../engine/model/families/qwen3.cpp" line="+12"/>
        <source>Qwen3, with norms on each head&apos;s query and key.</source>
        <translation>Qwen3, mit Normen auf Query und Key jedes Kopfes.</translation>
    </message>
    <message>
        <location filename="../engine/routing/instance_router.cpp" line="+49"/>
        <source>Instance MoA</source>
        <translation>Instanz-MoA</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Every text gives every adapter type one weight between 0 and 1, judged by its prompt and kept for the whole answer.</source>
        <translation>Jeder Text gibt jedem Adaptertyp ein Gewicht zwischen 0 und 1, nach seinem Prompt beurteilt und für die ganze Antwort behalten.</translation>
    </message>
    <message>
        <location filename="../engine/routing/no_router.cpp" line="+24"/>
        <source>No router</source>
        <translation>Kein Router</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every adapter has weight 1: plain LoRA, or the plain sum of several adapters.</source>
        <translation>Jeder Adapter hat Gewicht 1: einfaches LoRA oder die einfache Summe mehrerer Adapter.</translation>
    </message>
    <message>
        <location filename="../engine/routing/pooling.h" line="+21"/>
        <source>The prompt</source>
        <translation>Der Prompt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All tokens</source>
        <translation>Alle Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As released</source>
        <translation>Wie veröffentlicht</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Judged by</source>
        <translation>Beurteilt nach</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The tokens whose mean the router reads: those of the prompt, in training and in chat alike; all but padding; or, as the released code does, padding and answer too, and in chat as many tokens as the shortest prompt of the batch has.</source>
        <translation>Die Token, deren Mittel der Router liest: die des Prompts, im Training wie im Chat; alle außer Auffüllung; oder, wie der veröffentlichte Code, Auffüllung und Antwort auch, und im Chat so viele Token, wie der kürzeste Prompt des Batches hat.</translation>
    </message>
    <message>
        <location filename="../engine/routing/router_core.h" line="+50"/>
        <source>SwiGLU factor</source>
        <translation>SwiGLU-Faktor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hidden width of the router as a multiple of its columns; 0 makes it linear.</source>
        <translation>Verborgene Breite des Routers als Vielfaches seiner Spalten; 0 macht ihn linear.</translation>
    </message>
    <message>
        <location filename="../engine/routing/router_options.h" line="+9"/>
        <source>Block input</source>
        <translation>Eingabe des Blocks</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Normed block input</source>
        <translation>Normierte Eingabe des Blocks</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Router input</source>
        <translation>Eingabe des Routers</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the router reads: the residual stream as it enters the block, or its normed form.</source>
        <translation>Was der Router liest: den Strom, wie er in den Block eintritt, oder seine normierte Form.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Divides the router&apos;s scores before the sigmoid: above 1 the weights move towards 0.5, below 1 towards 0 and 1.</source>
        <translation>Teilt die Werte des Routers vor der Sigmoid-Funktion: über 1 rücken die Gewichte zu 0,5, darunter zu 0 und 1.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Entropy term</source>
        <translation>Entropie-Anteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In training, adds this times the mean of -w ln w - (1 - w) ln(1 - w) over the real tokens and the weights w of each layer to the loss: above 0 it drives the weights to 0 and 1, below 0 to 0.5.</source>
        <translation>Fügt dem Verlust im Training dies mal das Mittel von -w ln w - (1 - w) ln(1 - w) über die echten Token und die Gewichte w jeder Schicht hinzu: über 0 treibt es die Gewichte zu 0 und 1, darunter zu 0,5.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Balance term</source>
        <translation>Ausgleichs-Anteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In training, adds this times n * sum(m^2) / sum(m)^2 - 1 for each layer to the loss, where m are the means of its n weights over the real tokens: 0 where all adapters weigh the same.</source>
        <translation>Fügt dem Verlust im Training für jede Schicht dies mal n * sum(m^2) / sum(m)^2 - 1 hinzu, wobei m die Mittel ihrer n Gewichte über die echten Token sind: 0, wo alle Adapter gleich viel wiegen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rate factor</source>
        <translation>Faktor der Rate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Multiplies the learning rate for the router&apos;s own tensors.</source>
        <translation>Vervielfacht die Lernrate für die Tensoren des Routers.</translation>
    </message>
    <message>
        <location filename="../engine/routing/soft_router.cpp" line="+45"/>
        <source>Soft MoA</source>
        <translation>Soft MoA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every token gives every adapter type a weight between 0 and 1; all of them are computed.</source>
        <translation>Jeder Token gibt jedem Adaptertyp ein Gewicht zwischen 0 und 1; alle werden berechnet.</translation>
    </message>
    <message>
        <location filename="../engine/routing/sparse_router.cpp" line="+0"/>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Straight through</source>
        <translation>Geradewegs hindurch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shifted</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None (as released)</source>
        <translation>Keiner (wie veröffentlicht)</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Highest threshold</source>
        <translation>Höchste Schwelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A weight below its token&apos;s threshold is 0; the threshold never exceeds this.</source>
        <translation>Ein Gewicht unter der Schwelle seines Tokens ist 0; die Schwelle übersteigt dies nie.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learned from the token, or always the highest.</source>
        <translation>Vom Token gelernt oder immer die höchste.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Threshold gradient</source>
        <translation>Gradient der Schwelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How a learned threshold learns; without a gradient it stays as it starts.</source>
        <translation>Wie eine gelernte Schwelle lernt; ohne Gradienten bleibt sie, wie sie beginnt.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Sparse MoA</source>
        <translation>Sparse MoA</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A token uses only the adapter types whose weight reaches its threshold; the others are skipped.</source>
        <translation>Ein Token nutzt nur die Adaptertypen, deren Gewicht seine Schwelle erreicht; die anderen werden übersprungen.</translation>
    </message>
    <message>
        <location filename="../engine/routing/unipeft_router.cpp" line="+18"/>
        <source>Its own</source>
        <translation>Sein eigenes</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The prompt&apos;s (as released)</source>
        <translation>Das des Prompts (wie veröffentlicht)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Gate of the parallel adapter</source>
        <translation>Gate des parallelen Adapters</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The released code multiplies the parallel adapter by the prompt&apos;s gate and never uses its own.</source>
        <translation>Der veröffentlichte Code vervielfacht den parallelen Adapter mit dem Gate des Prompts und nutzt dessen eigenes nie.</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>the released code multiplies the parallel adapter by the prompt&apos;s gate, and this adapter was trained with its own</source>
        <translation>der veröffentlichte Code multipliziert den parallelen Adapter mit dem Gate des Prompts, und hier wurde er mit seinem eigenen Gate trainiert</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>UniPEFT</source>
        <translation>UniPEFT</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Every text gives all LoRA, the prompt and the parallel adapter one weight each between 0 and 1, judged by its prompt and kept for the whole answer.</source>
        <translation>Jeder Text gibt allen LoRA zusammen, dem Prompt und dem parallelen Adapter je ein Gewicht zwischen 0 und 1, nach seinem Prompt beurteilt und für die ganze Antwort behalten.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/site_adapter.h" line="+22"/>
        <source>Dropout</source>
        <translation>Dropout (Auslassen)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the adapter&apos;s input that is left out at random, in training alone.</source>
        <translation>Anteil der Adaptereingabe, der zufällig ausgelassen wird, nur beim Training.</translation>
    </message>
    <message>
        <location filename="../engine/api/catalog.h" line="+28"/>
        <source>Each program runs in a python3 of its own that gets 10 s, 1 GiB of memory and no rights: it may read files but neither create, change nor remove any, and it can&apos;t reach the network, start or signal processes (seccomp).</source>
        <translation>Jedes Programm läuft in einem eigenen python3, das 10 s, 1 GiB Speicher und keine Rechte bekommt: Es darf Dateien lesen, aber keine anlegen, ändern oder löschen, und es erreicht weder das Netz noch kann es Prozesse starten oder ihnen Signale senden (seccomp).</translation>
    </message>
    <message>
        <location filename="../engine/adapters/adapter_file.cpp" line="+41"/>
        <source>There is no adapter here: no adapter.pth, no adapter_config.json, nor a folder with one.</source>
        <translation>Hier ist kein Adapter: kein adapter.pth, kein adapter_config.json und kein Ordner damit.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Adapters of peft_type &quot;{}&quot; are not supported; LORA, SOFTMOA and SPARSEMOA are.</source>
        <translation>Adapter mit peft_type „{}“ werden nicht unterstützt, nur LORA, SOFTMOA und SPARSEMOA.</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>The adapter&apos;s tensors are no longer there.</source>
        <translation>Die Tensoren des Adapters sind nicht mehr da.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>{} ({} in the file, {} wanted)</source>
        <translation>{} ({} in der Datei, {} erwartet)</translation>
    </message>
    <message>
        <location line="+14"/>
        <location filename="../engine/model/weight_checks.cpp" line="+122"/>
        <source>of another shape</source>
        <translation>von anderer Form</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../engine/adapters/formats/released_folder.cpp" line="-191"/>
        <location filename="../engine/files/json_file.cpp" line="+27"/>
        <location filename="../engine/model/gguf_model.cpp" line="+91"/>
        <location filename="../engine/model/weight_checks.cpp" line="-1"/>
        <location filename="../engine/train/checkpoint.cpp" line="+26"/>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unexpected</source>
        <translation>unerwartet</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The adapter does not fit its description and this model. Tensors {}.</source>
        <translation>Der Adapter passt nicht zu seiner Beschreibung und diesem Modell. Tensoren {}.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The adapter holds NaN or infinite values.</source>
        <translation>Der Adapter enthält NaN oder unendliche Werte.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The adapter was made for a model of {} layers, and this one has {}.</source>
        <translation>Der Adapter ist für ein Modell mit {} Schichten gemacht, und dieses hat {}.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/adapter_plan.cpp" line="+36"/>
        <source>A weight-decomposed LoRA (decomposed) rescales the base&apos;s own product, so it works without a type router and with one expert alone: set router.mode to &quot;none&quot; and experts to 1.</source>
        <translation>Ein LoRA mit zerlegten Gewichten (decomposed) skaliert das Produkt der Basis selbst neu und geht daher nur ohne Typ-Router und mit einem Experten: Setzen Sie router.mode auf &quot;none&quot; und experts auf 1.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Two adapters claim {} of layer {}.</source>
        <translation>Zwei Adapter beanspruchen {} in Schicht {}.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/adapter_registry.cpp" line="+23"/>
        <source>There is no adapter kind &quot;{}&quot;.</source>
        <translation>Es gibt keine Adapterart „{}“.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/experts/expert_options.cpp" line="+91"/>
        <source>{} has {} experts and {} has {}, and the released form knows one number for all</source>
        <translation>{} hat {} Experten und {} hat {}, und die veröffentlichte Form kennt nur eine Zahl für alle</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>it has experts under the sparse router, and the released code has none there</source>
        <translation>er hat Experten unter dem Sparse-Router, und der veröffentlichte Code hat dort keine</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>its experts are chosen by {} under a type router, and the released code has one or the other</source>
        <translation>seine Experten werden unter einem Typ-Router durch {} gewählt, und der veröffentlichte Code kennt nur das eine oder das andere</translation>
    </message>
    <message>
        <location filename="../engine/adapters/experts/expert_registry.cpp" line="+24"/>
        <source>There is no expert router &quot;{}&quot;.</source>
        <translation>Es gibt keinen Expertenrouter „{}“.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/adapter_content.cpp" line="+100"/>
        <source>Beside adapter_config.json there is neither adapter_model.safetensors nor adapter_model.bin.</source>
        <translation>Neben adapter_config.json liegt weder adapter_model.safetensors noch adapter_model.bin.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/adapter_format.cpp" line="+30"/>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/peft_config.cpp" line="+61"/>
        <source>It names no target_modules.</source>
        <translation>Es nennt keine target_modules.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>{} is neither a list of names nor a regular expression.</source>
        <translation>{} ist weder eine Liste von Namen noch ein regulärer Ausdruck.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>It uses {}, which LoRA here does not have.</source>
        <translation>Es nutzt {}, was LoRA hier nicht kennt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It trained biases too (bias is {}), which is not supported.</source>
        <translation>Es wurden auch Bias-Vektoren trainiert (bias ist {}), was nicht unterstützt wird.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>It was started by {}, which changes the base model&apos;s weights; let PEFT convert it to a plain LoRA first.</source>
        <translation>Es wurde mit {} initialisiert, was die Gewichte des Basismodells ändert; lassen Sie es zuerst von PEFT in ein einfaches LoRA umwandeln.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>layers_to_transform is neither a layer&apos;s number nor a list of them.</source>
        <translation>layers_to_transform ist weder die Nummer einer Schicht noch eine Liste solcher Nummern.</translation>
    </message>
    <message>
        <location line="+25"/>
        <location line="+3"/>
        <source>alpha_pattern is no object of numbers.</source>
        <translation>alpha_pattern ist kein Objekt aus Zahlen.</translation>
    </message>
    <message>
        <location filename="../engine/adapters/released_checkpoint.cpp" line="+80"/>
        <source>This is no training checkpoint of the released code: it lacks &quot;model&quot; or &quot;args&quot;.</source>
        <translation>Dies ist kein Trainings-Checkpoint des veröffentlichten Codes: „model“ oder „args“ fehlt.</translation>
    </message>
    <message>
        <location filename="../engine/api/config_text.cpp" line="+86"/>
        <source>&quot;{}&quot; is not of the form path=value, such as training.epochs=3</source>
        <translation>„{}“ hat nicht die Form Pfad=Wert, wie training.epochs=3</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>there is no place &quot;{}&quot; to set</source>
        <translation>es gibt keine Stelle „{}“, die sich setzen ließe</translation>
    </message>
    <message>
        <location filename="../engine/api/field.cpp" line="+18"/>
        <location filename="../engine/files/json_file.cpp" line="+57"/>
        <location filename="../engine/files/pickle.cpp" line="+267"/>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../engine/data/record_parser.cpp" line="+135"/>
        <location filename="../engine/files/pickle.cpp" line="-144"/>
        <location line="+137"/>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>{} is less than {}</source>
        <translation>{} ist kleiner als {}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{} is more than {}</source>
        <translation>{} ist größer als {}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{} is out of range {}..{}</source>
        <translation>{} liegt außerhalb von {}..{}</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>{} is not a text</source>
        <translation>{} ist kein Text</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>{} is none of {}</source>
        <translation>{} ist keiner der Werte {}</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>{} is not a whole number</source>
        <translation>{} ist keine ganze Zahl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{} is not a number</source>
        <translation>{} ist keine Zahl</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{} is too large</source>
        <translation>{} ist zu groß</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>unknown {}; did you mean {}?</source>
        <translation>als {} unbekannt; meinten Sie {}?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unknown {}</source>
        <translation>als {} unbekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unknown {}; known: {}</source>
        <translation>als {} unbekannt; bekannt: {}</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>{} is not true or false</source>
        <translation>{} ist weder true noch false</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>{} is not a list of texts</source>
        <translation>{} ist keine Liste von Texten</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>{} is not an object</source>
        <translation>{} ist kein Objekt</translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../engine/api/run_config.cpp" line="+149"/>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../engine/api/json_text.cpp" line="+80"/>
        <source>is nested deeper than {} levels</source>
        <translation>ist tiefer als {} Ebenen verschachtelt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&quot;{}&quot; is there twice</source>
        <translation>„{}“ kommt zweimal vor</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>is not valid JSON: </source>
        <translation>ist kein gültiges JSON: </translation>
    </message>
    <message>
        <location filename="../engine/api/layer_spans.cpp" line="+55"/>
        <source>&quot;{}&quot; is not a span of layers; write &quot;all&quot;, or spans such as &quot;0-8,24-32&quot; for layers 0 to 7 and 24 to 31</source>
        <translation>„{}“ ist kein Bereich von Schichten; schreiben Sie &quot;all&quot; oder Bereiche wie &quot;0-8,24-32&quot; für die Schichten 0 bis 7 und 24 bis 31</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>&quot;{}&quot; names layer {}, but the model&apos;s last layer is {}</source>
        <translation>„{}“ nennt Schicht {}, aber die letzte Schicht des Modells ist {}</translation>
    </message>
    <message>
        <location filename="../engine/api/readable.cpp" line="+17"/>
        <location filename="../engine/files/mapped_file.cpp" line="+26"/>
        <source>can&apos;t be read: {}</source>
        <translation>lässt sich nicht lesen: {}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>there is no such file or folder</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>can&apos;t be read: the permission is missing</source>
        <translation>lässt sich nicht lesen: die Berechtigung fehlt</translation>
    </message>
    <message>
        <location filename="../engine/api/run_config.cpp" line="-118"/>
        <source>is not a text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <location line="+20"/>
        <location line="+26"/>
        <source>is not an object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <location line="-22"/>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>is not a list</source>
        <translation>ist keine Liste</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>{} was written by a newer program; this one knows versions up to {}</source>
        <translation>{} stammt von einem neueren Programm; dieses kennt Versionen bis {}</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>is not a version that was ever written; the present one is {}</source>
        <translation>ist keine Version, die je geschrieben wurde; die jetzige ist {}</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>a run configuration is a JSON object, such as {&quot;model&quot;: {&quot;path&quot;: &quot;sample&quot;}}</source>
        <translation>eine Laufkonfiguration ist ein JSON-Objekt, wie {&quot;model&quot;: {&quot;path&quot;: &quot;sample&quot;}}</translation>
    </message>
    <message>
        <location filename="../engine/api/validate.cpp" line="+74"/>
        <source>&quot;{}&quot; names no layer</source>
        <translation>„{}“ nennt keine Schicht</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>layer {} already has an adapter at {}, from adapters[{}]</source>
        <translation>Schicht {} hat bei {} schon einen Adapter, aus adapters[{}]</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>adapter kind</source>
        <translation>Adapterart</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>names no site</source>
        <translation>nennt keine Stelle</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>is empty; name at least one, such as {&quot;kind&quot;: &quot;lora&quot;}</source>
        <translation>ist leer; nennen Sie mindestens einen, wie {&quot;kind&quot;: &quot;lora&quot;}</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>router mode</source>
        <translation>Router-Modus</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>is empty; name at least one file</source>
        <translation>ist leer; nennen Sie mindestens eine Datei</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&quot;{}&quot; is text, but the model has no tokenizer; use `tokens`</source>
        <translation>„{}“ ist Text, aber das Modell hat keinen Tokenizer; nehmen Sie `tokens`</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{} is more than the model&apos;s context of {} tokens</source>
        <translation>{} ist mehr als der Kontext des Modells von {} Token</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>{} is more than the batch_size of {}</source>
        <translation>{} ist mehr als die batch_size von {}</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>{} is more than the learning_rate of {}</source>
        <translation>{} ist mehr als die learning_rate von {}</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>{} is more than the {} epochs of the run</source>
        <translation>{} ist mehr als die {} Epochen des Laufs</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>needs validation data; set data.validation or data.validation_share</source>
        <translation>braucht Validierungsdaten; setzen Sie data.validation oder data.validation_share</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;{}&quot; is none of auto, cpu, cuda, cuda:N</source>
        <translation>„{}“ ist weder auto noch cpu, cuda oder cuda:N</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>&quot;{}&quot; can&apos;t be a folder&apos;s name</source>
        <translation>„{}“ kann nicht der Name eines Ordners sein</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>can&apos;t be answered: the model has no tokenizer</source>
        <translation>lässt sich nicht beantworten: das Modell hat keinen Tokenizer</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>&quot;{}&quot; is not on this machine. {}</source>
        <translation>„{}“ gibt es auf diesem Rechner nicht. {}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&quot;{}&quot; is not on this machine; it has {} CUDA devices</source>
        <translation>„{}“ gibt es auf diesem Rechner nicht; Zahl seiner CUDA-Geräte: {}</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>{} problems
  {}</source>
        <translation>{} Probleme
  {}</translation>
    </message>
    <message>
        <location filename="../engine/core/device.cpp" line="+114"/>
        <source>This LibTorch was built without CUDA.</source>
        <translation>Dieses LibTorch wurde ohne CUDA gebaut.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>LibTorch&apos;s CUDA half does not load: {}</source>
        <translation>Der CUDA-Teil von LibTorch lässt sich nicht laden: {}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>LibTorch&apos;s CUDA half is loaded, but there is no NVIDIA GPU or no driver.</source>
        <translation>Der CUDA-Teil von LibTorch ist geladen, aber es fehlt eine NVIDIA-GPU oder ihr Treiber.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{} CUDA device(s).</source>
        <translation>{} CUDA-Gerät(e).</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&quot;{}&quot; is no device; auto, cpu, cuda and cuda:N are.</source>
        <translation>„{}“ ist kein Gerät; möglich sind auto, cpu, cuda und cuda:N.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no CUDA device. {}</source>
        <translation>Es gibt kein CUDA-Gerät. {}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There are {} CUDA devices, and {} asks for one more.</source>
        <translation>CUDA-Geräte gibt es nur {}; {} verlangt mehr.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>&quot;{}&quot; is no arithmetic; auto, fp32 and bf16 are.</source>
        <translation>„{}“ ist kein Rechenformat; möglich sind auto, fp32 und bf16.</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>CUDA device</source>
        <translation>CUDA-Gerät</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>bf16: this machine has instructions for bf16 products; norms, softmax and loss are in fp32.</source>
        <translation>bf16: Dieser Rechner hat Befehle für bf16-Produkte; Normen, Softmax und Verlust rechnen in fp32.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fp32: this machine has no instructions for bf16 products; 16-bit weights stay so in memory.</source>
        <translation>fp32: Dieser Rechner hat keine Befehle für bf16-Produkte; 16-Bit-Gewichte bleiben im Speicher, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../engine/core/guard.cpp" line="+31"/>
        <source>There is not enough memory; take a smaller micro-batch, shorter examples or a smaller model.</source>
        <translation>Der Speicher reicht nicht; nehmen Sie einen kleineren Micro-Batch, kürzere Beispiele oder ein kleineres Modell.</translation>
    </message>
    <message>
        <location filename="../engine/data/batcher.cpp" line="+62"/>
        <source>there is no batch order {}; choose one of {}</source>
        <translation>es gibt keine Batch-Reihenfolge {}; wählen Sie eine von {}</translation>
    </message>
    <message>
        <location filename="../engine/data/csv_rows.cpp" line="+63"/>
        <source>a quoted field that begins in this line is never closed; write &quot;&quot; for a quote inside it</source>
        <translation>ein Feld in Anführungszeichen, das in dieser Zeile beginnt, wird nie geschlossen; schreiben Sie &quot;&quot; für ein Anführungszeichen darin</translation>
    </message>
    <message>
        <location filename="../engine/data/dataset_reader.cpp" line="+36"/>
        <source>is empty: it needs rows to learn from</source>
        <translation>ist leer: zum Lernen sind Zeilen nötig</translation>
    </message>
    <message>
        <location line="+76"/>
        <source>has {} fields, but the header has {}</source>
        <translation>hat {} Felder, aber die Kopfzeile hat {}</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>has the columns {}, but none that is known as an instruction and its output: name them instruction and output (or prompt and response, question and answer), or say which is which</source>
        <translation>hat die Spalten {}, aber keine, die als Anweisung und ihre Antwort bekannt sind: nennen Sie sie instruction und output (oder prompt und response, question und answer), oder geben Sie an, welche welche ist</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>holds no rows: it needs some to learn from</source>
        <translation>enthält keine Zeilen: zum Lernen sind welche nötig</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>none of its {} rows can be used; the one in line {} {}</source>
        <translation>keine der {} Datenzeilen ist brauchbar; Zeile {}: {}</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>there is no data format {}; choose one of {}</source>
        <translation>es gibt kein Datenformat {}; wählen Sie eines von {}</translation>
    </message>
    <message>
        <location filename="../engine/data/example.cpp" line="+108"/>
        <source>holds token {}, but the model&apos;s vocabulary ends at {}</source>
        <translation>enthält Token {}, aber das Vokabular des Modells endet bei {}</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>there are conversations to encode, but the model has no chat template that is known here; choose one of {}</source>
        <translation>es sind Gespräche zu kodieren, aber das Modell hat keine Chat-Vorlage, die hier bekannt ist; wählen Sie eine von {}</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>{} tokens are too few for an example: it needs at least 2</source>
        <translation>{} Token sind für ein Beispiel zu wenig: es braucht mindestens 2</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>stopped while encoding the data</source>
        <translation>beim Kodieren der Daten angehalten</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>none of its {} rows leaves anything to learn; the one in line {} {}</source>
        <translation>keine der {} Datenzeilen lässt etwas zum Lernen übrig; Zeile {}: {}</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>leaves nothing to learn: every one of its tokens is masked</source>
        <translation>lässt nichts zum Lernen übrig: alle Token sind maskiert</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>is a document of a single token: there is nothing to predict it from</source>
        <translation>ist ein Dokument aus einem einzigen Token: nichts geht ihm voraus, woraus es sich vorhersagen ließe</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>holds text, so a model with a tokenizer is needed to encode it</source>
        <translation>enthält Text, und um ihn zu kodieren, ist ein Modell mit Tokenizer nötig</translation>
    </message>
    <message>
        <location filename="../engine/data/json_rows.cpp" line="+28"/>
        <source>the list of rows must begin with [</source>
        <translation>die Liste der Zeilen muss mit [ beginnen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>expected a comma or ] after the row</source>
        <translation>nach der Zeile wird ein Komma oder ] erwartet</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>something follows the end of the list</source>
        <translation>nach dem Ende der Liste folgt noch etwas</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>expected a row</source>
        <translation>hier wird eine Zeile erwartet</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>the file ends before the list&apos;s closing ]</source>
        <translation>die Datei endet vor dem schließenden ] der Liste</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+57"/>
        <source>is not valid JSON in column {}: {}</source>
        <translation>ist in Spalte {} kein gültiges JSON: {}</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>a row is nested more than {} levels deep</source>
        <translation>eine Zeile ist tiefer als {} Ebenen verschachtelt</translation>
    </message>
    <message>
        <location filename="../engine/data/record_parser.cpp" line="-98"/>
        <source>&quot;{}&quot; is a {}, but must be text</source>
        <translation>„{}“ ist vom Typ {}, muss aber Text sein</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>group of keys</source>
        <translation>Schlüsselgruppe</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>has no instruction (looked for {})</source>
        <translation>hat keine Anweisung (gesucht: {})</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>has no output to learn (looked for {})</source>
        <translation>hat keine Antwort zum Lernen (gesucht: {})</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>has neither an answer nor an output to judge by</source>
        <translation>hat weder „answer“ noch „output“, wonach sich urteilen ließe</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>a message has the role &quot;{}&quot;; system, user (human) and assistant (gpt) are known</source>
        <translation>eine Nachricht hat die Rolle „{}“; bekannt sind system, user (human) und assistant (gpt)</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>has no list of &quot;messages&quot; or &quot;conversations&quot;</source>
        <translation>hat keine Liste „messages“ oder „conversations“</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>a message is not a group of keys with a role and a content</source>
        <translation>eine Nachricht ist keine Gruppe von Schlüsseln mit Rolle und Inhalt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>has no message of the assistant to learn from</source>
        <translation>hat keine Nachricht des Assistenten, aus der zu lernen wäre</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>has no &quot;text&quot;</source>
        <translation>hat kein „text“</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&quot;{}&quot; is not a list of token ids</source>
        <translation>„{}“ ist keine Liste von Token-IDs</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&quot;{}&quot; holds {}, which is not a token id</source>
        <translation>„{}“ enthält {}, und das ist keine Token-ID</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>has {} tokens but {} labels; they must be aligned</source>
        <translation>hat {} Token, aber {} Labels; sie müssen einander entsprechen</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>has no column &quot;{}&quot;; its columns are {}</source>
        <translation>hat keine Spalte „{}“; die Spalten sind {}</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>is not a group of keys and values in { }</source>
        <translation>ist keine Gruppe von Schlüsseln und Werten in { }</translation>
    </message>
    <message>
        <location filename="../engine/data/text_file.cpp" line="+44"/>
        <source>is UTF-16 text, but UTF-8 is needed: save it as UTF-8</source>
        <translation>ist UTF-16-Text, nötig ist aber UTF-8: speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>is not UTF-8 text: line {}, column {} holds the byte 0x{:02X}; save it as UTF-8</source>
        <translation>ist kein UTF-8-Text: in Zeile {}, Spalte {} steht das Byte 0x{:02X}; speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <location filename="../engine/eval/choice_layouts.cpp" line="+43"/>
        <source>offers {} answers, but 2 to 5 are expected</source>
        <translation>bietet {} Antworten, erwartet werden aber 2 bis 5</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>names an answer that is not among its choices</source>
        <translation>nennt eine Antwort, die nicht zur Auswahl steht</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>&quot;{}&quot; is &quot;{}&quot;, which is not the number of an answer</source>
        <translation>„{}“ ist „{}“, und das ist keine Nummer einer Antwort</translation>
    </message>
    <message>
        <location line="+140"/>
        <source>ARC-e or ARC-c</source>
        <translation>ARC-e oder ARC-c</translation>
    </message>
    <message>
        <location filename="../engine/eval/choice_scorer.cpp" line="+29"/>
        <source>the problem in line {} offers no answers to choose from, so their likelihoods can&apos;t be compared; use the scoring generate</source>
        <translation>die Aufgabe in Zeile {} bietet keine Antworten zur Auswahl, deren Wahrscheinlichkeiten sich vergleichen ließen; nehmen Sie die Bewertung generate</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>the problem in line {} offers an empty answer</source>
        <translation>die Aufgabe in Zeile {} bietet eine leere Antwort</translation>
    </message>
    <message>
        <location filename="../engine/eval/code_layouts.cpp" line="+46"/>
        <source>&quot;test_list&quot; holds no test</source>
        <translation>„test_list“ enthält keinen Test</translation>
    </message>
    <message>
        <location filename="../engine/eval/confined_python.cpp" line="+148"/>
        <source>stopped while a program ran</source>
        <translation>angehalten, während ein Programm lief</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>no process can be started: {}</source>
        <translation>es lässt sich kein Prozess starten: {}</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>ran longer than {} s</source>
        <translation>lief länger als {} s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>ended by signal {}</source>
        <translation>durch Signal {} beendet</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>programs can&apos;t be confined on this machine: the system refuses a resource limit or a seccomp filter</source>
        <translation>auf diesem Rechner lassen sich Programme nicht abschotten: das System verweigert eine Ressourcengrenze oder einen seccomp-Filter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>can&apos;t be started</source>
        <translation>lässt sich nicht starten</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>ended early with code {}</source>
        <translation>endete vorzeitig mit Code {}</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>programs can&apos;t be confined on this kind of machine, so none is run; their completions can be judged elsewhere</source>
        <translation>auf Rechnern dieser Art lassen sich Programme nicht abschotten, daher wird keines ausgeführt; ihre Vervollständigungen lassen sich anderswo beurteilen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>there is none on the PATH</source>
        <translation>im PATH ist keines</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>{} says: {}</source>
        <translation>{} sagt: {}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no python3 runs under the limits; {}</source>
        <translation>kein python3 läuft unter den Grenzen; {}</translation>
    </message>
    <message>
        <location filename="../engine/eval/eval_set.cpp" line="+53"/>
        <source>has {} rows, but the file of labels beside it has {}</source>
        <translation>hat {} Zeilen, aber die Datei mit den Lösungen daneben hat {}</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>looks like {}, but none of its {} rows can be used; the one in line {} {}</source>
        <translation>sieht nach {} aus, aber keine der {} Datenzeilen ist brauchbar; Zeile {}: {}</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>is not laid out as {}, like the rows before it</source>
        <translation>ist nicht wie {} aufgebaut, anders als die Zeilen davor</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>has a key that is not what {} has there</source>
        <translation>hat einen Schlüssel, dessen Wert nicht zu {} passt</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>holds {} data, but an evaluation set needs rows with an instruction and an answer</source>
        <translation>enthält Daten im Format {}, aber ein Auswertungssatz braucht Zeilen mit einer Anweisung und einer Antwort</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>has no &quot;{}&quot;</source>
        <translation>hat kein „{}“</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&quot;{}&quot; is neither text nor a number</source>
        <translation>„{}“ ist weder Text noch eine Zahl</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;{}&quot; is empty</source>
        <translation>„{}“ ist leer</translation>
    </message>
    <message>
        <location filename="../engine/eval/evaluator.cpp" line="+103"/>
        <source>stopped after {} of {} rows</source>
        <translation>nach {} von {} Zeilen angehalten</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>the rule code is for sets of programming problems with tests (HumanEval, MBPP), whose answers are generated</source>
        <translation>die Regel code ist für Sätze von Programmieraufgaben mit Tests (HumanEval, MBPP), deren Antworten das Modell schreibt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>programs are not run unless you say so: name a folder to write the completions to, or have them run (--execute)</source>
        <translation>Programme werden nur ausgeführt, wenn Sie es sagen: nennen Sie einen Ordner für die Vervollständigungen, oder lassen Sie sie ausführen (--execute)</translation>
    </message>
    <message>
        <location line="+69"/>
        <location filename="../engine/service/merging.cpp" line="+95"/>
        <location line="+17"/>
        <source>can&apos;t be made: {}</source>
        <translation>lässt sich nicht anlegen: {}</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>two evaluations can be compared only on the same rows by the same rule; these have {} rows by {} and {} rows by {}</source>
        <translation>zwei Auswertungen lassen sich nur auf denselben Zeilen nach derselben Regel vergleichen; diese haben {} Zeilen nach {} und {} Zeilen nach {}</translation>
    </message>
    <message>
        <location filename="../engine/eval/problem_layouts.cpp" line="+33"/>
        <source>&quot;answer&quot; has no #### before its number</source>
        <translation>„answer“ hat kein #### vor seiner Zahl</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;answer&quot; has no number after its ####</source>
        <translation>„answer“ hat keine Zahl nach seinem ####</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>&quot;lSolutions&quot; is not a list of one number</source>
        <translation>„lSolutions“ ist keine Liste mit einer Zahl</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>MultiArith, AddSub or SingleEq</source>
        <translation>MultiArith, AddSub oder SingleEq</translation>
    </message>
    <message>
        <location filename="../engine/files/atomic_file.cpp" line="+58"/>
        <source>is a device, a pipe or a socket; name a file</source>
        <translation>ist ein Gerät, eine Pipe oder ein Socket; nennen Sie eine Datei</translation>
    </message>
    <message>
        <location line="+52"/>
        <location filename="../engine/files/file_set.cpp" line="+19"/>
        <location filename="../engine/runs/event_journal.cpp" line="+84"/>
        <source>can&apos;t be written: {}</source>
        <translation>lässt sich nicht schreiben: {}</translation>
    </message>
    <message>
        <location filename="../engine/files/byte_reader.cpp" line="+17"/>
        <source>it refers to byte {}, and there are {}; it is truncated or damaged</source>
        <translation>es wird auf Byte {} verwiesen, und es gibt nur {}; die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>{} more bytes are expected and {} are left; it is truncated or damaged</source>
        <translation>{} weitere Byte werden erwartet, und {} sind noch da; die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>a line does not end; it is truncated or damaged</source>
        <translation>eine Zeile endet nicht; die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>damaged at byte {}: {}</source>
        <translation>bei Byte {} beschädigt: {}</translation>
    </message>
    <message>
        <location filename="../engine/files/gguf.cpp" line="+63"/>
        <source>an array claims {} entries, for which there is no room</source>
        <translation>ein Array gibt {} Einträge an, für die kein Platz ist</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>an array has entries of type {}, which is not supported</source>
        <translation>ein Array hat Einträge vom Typ {}, der nicht unterstützt wird</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>an array has an entry beyond 2^63</source>
        <translation>ein Array hat einen Eintrag über 2^63</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>a value is of type {}, which is not known</source>
        <translation>ein Wert ist vom Typ {}, der nicht bekannt ist</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>{} claims a name of {} bytes</source>
        <translation>{} gibt einen Namen von {} Byte an</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>metadata</source>
        <translation>ein Metadateneintrag</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>metadata {} is there twice</source>
        <translation>die Metadaten {} kommen zweimal vor</translation>
    </message>
    <message>
        <location line="+16"/>
        <location filename="../engine/files/pickle.cpp" line="+6"/>
        <source>a tensor</source>
        <translation>ein Tensor</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>tensor {} claims {} dimensions; at most {} are possible</source>
        <translation>der Tensor {} gibt {} Dimensionen an; höchstens {} sind möglich</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>tensor {} is stored as {}, which is not supported; take the model as Q8_0, Q4_K_M or BF16</source>
        <translation>der Tensor {} ist als {} gespeichert, was nicht unterstützt wird; nehmen Sie das Modell als Q8_0, Q4_K_M oder BF16</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>tensor {} of type {} can&apos;t have the shape {}</source>
        <translation>der Tensor {} vom Typ {} kann nicht die Form {} haben</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>tensor {} claims the shape {}</source>
        <translation>der Tensor {} gibt die Form {} an</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>tensors {} and {} overlap</source>
        <translation>die Tensoren {} und {} überlappen sich</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>is no GGUF file: it does not begin with the letters GGUF</source>
        <translation>ist keine GGUF-Datei: sie beginnt nicht mit den Buchstaben GGUF</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>is a big-endian GGUF file; take a little-endian one</source>
        <translation>ist eine Big-Endian-GGUF-Datei; nehmen Sie eine mit Little-Endian</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>is GGUF version {}; versions 2 and 3 can be read</source>
        <translation>hat GGUF-Version {}; lesbar sind die Versionen 2 und 3</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>general.alignment is {} and has to be a power of two</source>
        <translation>general.alignment ist {}, muss aber eine Zweierpotenz sein</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>{} tensors and {} metadata entries are claimed, for which there is no room</source>
        <translation>es sind {} Tensoren und {} Metadateneinträge angegeben, für die kein Platz ist</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>tensor {} lies at {}, no multiple of {}</source>
        <translation>der Tensor {} liegt bei {}, keinem Vielfachen von {}</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>tensor {} takes {} bytes at byte {} of the data, which has {}; the file is truncated, so fetch it again</source>
        <translation>der Tensor {} nimmt {} Byte ab Byte {} der Daten ein, die nur {} haben; die Datei ist abgeschnitten, holen Sie sie noch einmal</translation>
    </message>
    <message>
        <location line="+9"/>
        <location filename="../engine/files/pth.cpp" line="+172"/>
        <source>tensor {} is there twice</source>
        <translation>der Tensor {} kommt zweimal vor</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>metadata {} has a value of an unexpected type</source>
        <translation>die Metadaten {} haben einen Wert von unerwartetem Typ</translation>
    </message>
    <message>
        <location filename="../engine/files/gguf_quants.cpp" line="+328"/>
        <source>type {}</source>
        <translation>Typ {}</translation>
    </message>
    <message>
        <location filename="../engine/files/json_file.cpp" line="-65"/>
        <source>The file holds no JSON object.</source>
        <translation>Die Datei enthält kein JSON-Objekt.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>&quot;{}&quot; is {}, but {} is needed.</source>
        <translation>„{}“ ist {}, nötig ist aber {}.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>a whole number from 1</source>
        <translation>eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <location line="+14"/>
        <location filename="../engine/files/pickle.cpp" line="-9"/>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <location line="+9"/>
        <location filename="../engine/files/pickle.cpp" line="+1"/>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <location filename="../engine/files/mapped_file.cpp" line="+30"/>
        <source>is a folder where a file is expected</source>
        <translation>ist ein Ordner, wo eine Datei erwartet wird</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>is not a regular file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <location filename="../engine/files/pickle.cpp" line="-223"/>
        <source>pickle instruction 0x{:02x} is not one that a file of tensors needs; the file is damaged, or holds more than tensors</source>
        <translation>den Pickle-Befehl 0x{:02x} braucht eine Datei mit Tensoren nicht; sie ist beschädigt oder enthält mehr als Tensoren</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>pickle protocol {} is newer than 5, the newest that is known</source>
        <translation>das Pickle-Protokoll {} ist neuer als 5, das neueste bekannte</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>an integer of {} bytes does not fit 64 bits</source>
        <translation>eine ganze Zahl von {} Byte passt nicht in 64 Bit</translation>
    </message>
    <message>
        <location line="+47"/>
        <location line="+132"/>
        <source>a set</source>
        <translation>eine Menge</translation>
    </message>
    <message>
        <location line="-122"/>
        <source>a dict is given a key without a value</source>
        <translation>ein Dict bekommt einen Schlüssel ohne Wert</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+122"/>
        <source>a dict</source>
        <translation>ein Dict</translation>
    </message>
    <message>
        <location line="-95"/>
        <source>it refers to value {}, which has not come yet</source>
        <translation>es wird auf den Wert {} verwiesen, der noch nicht gekommen ist</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>an instruction finds too few values before it</source>
        <translation>ein Befehl findet zu wenige Werte vor sich</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>values are nested more than {} deep</source>
        <translation>Werte sind tiefer als {} Ebenen verschachtelt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>a group of values ends that has not begun</source>
        <translation>eine Gruppe von Werten endet, die nicht begonnen hat</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>it has more than {} values; no file of tensors has so many</source>
        <translation>es sind mehr als {} Werte; so viele hat keine Datei mit Tensoren</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>{} stands where {} is filled</source>
        <translation>hier steht {}, wo {} gefüllt wird</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>a truth value</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an integer</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>bytes</source>
        <translation>eine Bytefolge</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a tuple</source>
        <translation>ein Tupel</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>a class</source>
        <translation>eine Klasse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a storage</source>
        <translation>ein Storage</translation>
    </message>
    <message>
        <location filename="../engine/files/pth.cpp" line="-127"/>
        <source>is a zip archive without data.pkl; it was not written by torch.save</source>
        <translation>ist ein Zip-Archiv ohne data.pkl; torch.save hat es nicht geschrieben</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>storage {} is said to have two element types; the file is damaged</source>
        <translation>für Storage {} sind zwei Elementtypen angegeben; die Datei ist beschädigt</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>is no file of torch.save: it begins neither like a zip archive nor like the older format</source>
        <translation>ist keine Datei von torch.save: sie beginnt weder wie ein Zip-Archiv noch wie das ältere Format</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>is a TorchScript program, not a file of tensors; save the model&apos;s state_dict with torch.save</source>
        <translation>ist ein TorchScript-Programm, keine Datei mit Tensoren; speichern Sie das state_dict des Modells mit torch.save</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>was written on a machine with byte order &quot;{}&quot;; save it again on a little-endian one</source>
        <translation>wurde auf einem Rechner mit der Bytereihenfolge „{}“ geschrieben; speichern Sie die Datei auf einem mit Little-Endian neu</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>the format&apos;s version is not {}</source>
        <translation>die Formatversion ist nicht {}</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>it was not written on a little-endian machine; save it again on one</source>
        <translation>die Datei wurde nicht auf einem Rechner mit Little-Endian geschrieben; speichern Sie sie auf einem solchen neu</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>the list of storages is missing</source>
        <translation>die Liste der Storages fehlt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>the list of storages names one that no tensor uses</source>
        <translation>die Liste der Storages nennt einen, den kein Tensor nutzt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>storage {} of {} elements goes beyond the end; it is truncated or damaged</source>
        <translation>Storage {} mit {} Elementen reicht über das Ende hinaus; die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>storage {} comes twice</source>
        <translation>Storage {} kommt zweimal vor</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>holds {} where a dict of tensors is expected</source>
        <translation>der Inhalt ist {}; erwartet wird ein Dict von Tensoren</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>a dict of tensors has {} as a name</source>
        <translation>ein Name in einem Dict von Tensoren ist {}</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>{} is {} where a tensor is expected</source>
        <translation>{} ist {}; erwartet wird ein Tensor</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>tensor {} {} {}; the file is truncated or damaged</source>
        <translation>der Tensor {} {} {}; die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>lies in storage {}, which is missing</source>
        <translation>liegt in Storage {}, der fehlt</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>lies in a storage of {} elements, of which {} are there</source>
        <translation>liegt in einem Storage mit {} Elementen, von denen {} da sind</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>has impossible strides {}</source>
        <translation>hat unmögliche Schrittweiten {}</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>does not fit the {} elements of its storage</source>
        <translation>passt nicht zu den {} Elementen seines Storage</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>with offset {} and strides {} reaches beyond the {} elements of its storage</source>
        <translation>reicht mit Versatz {} und Schrittweiten {} über die {} Elemente seines Storage hinaus</translation>
    </message>
    <message>
        <location filename="../engine/files/safetensors.cpp" line="+37"/>
        <source>its JSON is nested deeper than a safetensors header is</source>
        <translation>das JSON darin ist tiefer verschachtelt als der Kopf einer Safetensors-Datei</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>{} is there twice</source>
        <translation>{} kommt zweimal vor</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>its JSON is not an object</source>
        <translation>das JSON darin ist kein Objekt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>its JSON is damaged at byte {}; fetch the file again</source>
        <translation>das JSON darin ist bei Byte {} beschädigt; holen Sie die Datei noch einmal</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its JSON has a number that is too large</source>
        <translation>das JSON darin hat eine zu große Zahl</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>tensor {} {}</source>
        <translation>der Tensor {} {}</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>is not described by dtype, shape and data_offsets</source>
        <translation>ist nicht mit dtype, shape und data_offsets beschrieben</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>is stored as {}, which is not supported; convert the model to BF16, F16 or F32</source>
        <translation>ist als {} gespeichert, was nicht unterstützt wird; wandeln Sie das Modell in BF16, F16 oder F32 um</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>has an impossible shape or impossible offsets</source>
        <translation>hat eine unmögliche Form oder einen unmöglichen Versatz</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>ends at byte {} of the data, of which there are {}; the file is truncated, so fetch it again</source>
        <translation>endet bei Byte {} der Daten, von denen es {} gibt; die Datei ist abgeschnitten, holen Sie sie noch einmal</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>is {} {} and occupies {} bytes, which does not fit</source>
        <translation>ist {} {} und belegt {} Byte, was nicht zusammenpasst</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>tensor {} does not begin where the one before it ends; the file is damaged</source>
        <translation>der Tensor {} beginnt nicht, wo der vorige endet; die Datei ist beschädigt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>has bytes after the last tensor; the file is damaged</source>
        <translation>hat nach dem letzten Tensor noch Bytes; die Datei ist beschädigt</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>{} is not the name of a file beside the index</source>
        <translation>{} ist nicht der Name einer Datei neben dem Index</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>has no weight_map that says in which file each tensor lies</source>
        <translation>hat kein weight_map, das sagt, in welcher Datei jeder Tensor liegt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>tensor {} is said to lie in {}, which does not have it</source>
        <translation>der Tensor {} soll in {} liegen, fehlt dort aber</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>claims a header of {} bytes and has {}; it is truncated, or no safetensors file</source>
        <translation>gibt einen Kopf von {} Byte an und hat nur {}; die Datei ist abgeschnitten oder keine Safetensors-Datei</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>metadata {} is not a text</source>
        <translation>die Metadaten {} sind kein Text</translation>
    </message>
    <message>
        <location filename="../engine/files/tensor_view.cpp" line="+117"/>
        <source>{} and {} more</source>
        <translation>{} und {} weitere</translation>
    </message>
    <message>
        <location filename="../engine/files/unpickler.h" line="+71"/>
        <source>{} stands where {} belongs</source>
        <translation>hier steht {} statt wie erwartet {}</translation>
    </message>
    <message>
        <location filename="../engine/files/unpickler_objects.cpp" line="+64"/>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a module&apos;s name</source>
        <translation>der Name eines Moduls</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>numbers of torch.{} are not supported; convert them to float or an integer type</source>
        <translation>Zahlen von torch.{} werden nicht unterstützt; wandeln Sie sie in Gleitkomma- oder ganze Zahlen um</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>asks for {}.{}, which a file of tensors has no need of, so it is refused: loaded by Python it could run code; take the weights from a source you trust, or as safetensors</source>
        <translation>verlangt {}.{}, was eine Datei mit Tensoren nicht braucht, und wird daher abgelehnt: von Python geladen, könnte sie Code ausführen; nehmen Sie die Gewichte aus einer Quelle, der Sie vertrauen, oder als safetensors</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>the description of a storage</source>
        <translation>die Beschreibung eines Storage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the word storage</source>
        <translation>das Wort storage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the description of a storage is malformed</source>
        <translation>die Beschreibung eines Storage ist fehlerhaft</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>a storage that is part of another one is not supported; save the file again with a newer PyTorch</source>
        <translation>ein Storage als Teil eines anderen wird nicht unterstützt; speichern Sie die Datei mit einem neueren PyTorch neu</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a storage class</source>
        <translation>eine Storage-Klasse</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a storage is of a class that is none</source>
        <translation>die Klasse eines Storage ist keine Storage-Klasse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the key of a storage</source>
        <translation>der Schlüssel eines Storage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the size of a storage</source>
        <translation>die Größe eines Storage</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>storage {} of {} elements is malformed</source>
        <translation>Storage {} mit {} Elementen ist fehlerhaft</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>a call&apos;s arguments</source>
        <translation>die Argumente eines Aufrufs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a function</source>
        <translation>eine Funktion</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>a parameter without a tensor</source>
        <translation>ein Parameter ohne Tensor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a parameter&apos;s tensor</source>
        <translation>der Tensor eines Parameters</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>a size</source>
        <translation>eine Größe</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>a set&apos;s entries</source>
        <translation>die Einträge einer Menge</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{}.{} is called with {} arguments, which torch.save does not do</source>
        <translation>{}.{} wird mit {} Argumenten aufgerufen, was torch.save nicht tut</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>a tensor is described by {} values and needs 6</source>
        <translation>ein Tensor ist mit {} Werten beschrieben und braucht 6</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a tensor&apos;s storage</source>
        <translation>der Storage eines Tensors</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a tensor&apos;s offset</source>
        <translation>der Versatz eines Tensors</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>a tensor&apos;s sizes</source>
        <translation>die Größen eines Tensors</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a tensor has {} dimensions; at most {} are possible</source>
        <translation>ein Tensor hat {} Dimensionen; höchstens {} sind möglich</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>a tensor&apos;s size</source>
        <translation>die Größe eines Tensors</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>an object&apos;s arguments</source>
        <translation>die Argumente eines Objekts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an object&apos;s class</source>
        <translation>die Klasse eines Objekts</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>an object of {}.{} is made in a way that torch.save does not use</source>
        <translation>ein Objekt von {}.{} wird auf eine Weise erzeugt, die torch.save nicht verwendet</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>an object&apos;s attributes</source>
        <translation>die Attribute eines Objekts</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>{} is given attributes</source>
        <translation>{} bekommt Attribute</translation>
    </message>
    <message>
        <location filename="../engine/files/zip.cpp" line="+52"/>
        <source>the zip directory at its end is missing; the file is truncated, so fetch it again</source>
        <translation>das Zip-Verzeichnis am Ende fehlt; die Datei ist abgeschnitten, holen Sie sie noch einmal</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>the zip64 directory is not where the file says</source>
        <translation>das Zip64-Verzeichnis ist nicht dort, wo die Datei es angibt</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>a zip record does not begin where the directory says</source>
        <translation>ein Zip-Eintrag beginnt nicht dort, wo das Verzeichnis es angibt</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>the zip directory has fewer entries than it says</source>
        <translation>das Zip-Verzeichnis hat weniger Einträge, als es angibt</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>record {} is encrypted; torch.save writes none such</source>
        <translation>der Eintrag {} ist verschlüsselt; torch.save schreibt keine solchen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>record {} is compressed (method {}) and torch.save stores records as they are; unpack the archive or save the file again with torch.save</source>
        <translation>der Eintrag {} ist komprimiert (Verfahren {}), und torch.save speichert Einträge, wie sie sind; entpacken Sie das Archiv, oder speichern Sie die Datei mit torch.save neu</translation>
    </message>
    <message>
        <location line="+65"/>
        <source>the zip directory claims {} records, for which there is no room</source>
        <translation>das Zip-Verzeichnis gibt {} Einträge an, für die kein Platz ist</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>record {} is there twice</source>
        <translation>der Eintrag {} kommt zweimal vor</translation>
    </message>
    <message>
        <location filename="../engine/generate/generator.cpp" line="+328"/>
        <source>holds no token; give it at least one, such as the model&apos;s begin token</source>
        <translation>enthält keinen Token; geben Sie mindestens einen an, etwa den Anfangs-Token des Modells</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>holds token {}, but the model&apos;s tokens are 0 to {}</source>
        <translation>enthält Token {}, aber die Token des Modells gehen von 0 bis {}</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>a stop text needs a model with a tokenizer</source>
        <translation>ein Stopptext braucht ein Modell mit Tokenizer</translation>
    </message>
    <message>
        <location filename="../engine/generate/sampler.cpp" line="+37"/>
        <source>the model&apos;s logits are not finite numbers: its weights or the adapter&apos;s are broken</source>
        <translation>die Logits des Modells sind keine endlichen Zahlen: seine Gewichte oder die des Adapters sind defekt</translation>
    </message>
    <message>
        <location line="+76"/>
        <source>{} is out of range {}</source>
        <translation>{} liegt außerhalb des Bereichs ({})</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>1 and more</source>
        <translation>1 oder mehr</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>0 and more</source>
        <translation>0 oder mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>0 (off) and more</source>
        <translation>0 (aus) oder mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>above 0 to 1</source>
        <translation>über 0 bis 1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>above 0</source>
        <translation>über 0</translation>
    </message>
    <message>
        <location filename="../engine/model/base_model.cpp" line="+60"/>
        <source>The tokenizer has {} tokens, but the model&apos;s embedding only {} rows; they are not of one model.</source>
        <translation>Der Tokenizer hat {} Token, aber die Einbettung des Modells nur {} Zeilen; sie gehören nicht zu einem Modell.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{} tokens</source>
        <translation>{} Token</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>&quot;{}&quot; is no precision; auto, fp32 and bf16 are.</source>
        <translation>„{}“ ist keine Genauigkeit; möglich sind auto, fp32 und bf16.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The model has no tokenizer, so text can&apos;t be used with it. </source>
        <translation>Das Modell hat keinen Tokenizer, daher lässt es sich nicht mit Text verwenden. </translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Stopped while loading the model.</source>
        <translation>Beim Laden des Modells angehalten.</translation>
    </message>
    <message>
        <location filename="../engine/model/decoder.cpp" line="+37"/>
        <source>A text of {} tokens is longer than the model&apos;s attention reaches back, {}: longer ones are not supported.</source>
        <translation>Ein Text von {} Token ist länger, als die Attention des Modells zurückreicht ({}); längere werden nicht unterstützt.</translation>
    </message>
    <message>
        <location filename="../engine/model/gguf_model.cpp" line="-29"/>
        <source>The file has no tensor {}.</source>
        <translation>Die Datei hat keinen Tensor {}.</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>{}.{} is {}, but a whole number from 1 is needed.</source>
        <translation>{}.{} ist {}, nötig ist aber eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Models of architecture &quot;{}&quot; are not supported; these are: {}.</source>
        <translation>Modelle der Architektur „{}“ werden nicht unterstützt, nur diese: {}.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>{} must be a matrix.</source>
        <translation>{} muss eine Matrix sein.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Rotary scaling of type &quot;{}&quot; is not supported.</source>
        <translation>RoPE-Skalierung der Art „{}“ wird nicht unterstützt.</translation>
    </message>
    <message>
        <location filename="../engine/model/hugging_face_folder.cpp" line="+40"/>
        <source>The weights have no {}, and &quot;tie_word_embeddings&quot; is false.</source>
        <translation>Die Gewichte haben kein {}, und „tie_word_embeddings“ ist false.</translation>
    </message>
    <message>
        <location line="+25"/>
        <location filename="../engine/service/merging.cpp" line="+63"/>
        <source>The weights have no tensor {}.</source>
        <translation>Die Gewichte haben keinen Tensor {}.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Models of type &quot;{}&quot; are not supported; these are: {}.</source>
        <translation>Modelle der Art „{}“ werden nicht unterstützt, nur diese: {}.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Biases in the feed-forward network are not supported.</source>
        <translation>Bias im Feed-forward-Netz wird nicht unterstützt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;hidden_act&quot; is &quot;{}&quot;, but the only activation that is supported is silu.</source>
        <translation>„hidden_act“ ist „{}“, unterstützt wird als Aktivierung aber nur silu.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The weights are quantised ({}), which is supported in GGUF files alone; take the model&apos;s folder in bf16 or a GGUF file of it.</source>
        <translation>Die Gewichte sind quantisiert ({}), was nur in GGUF-Dateien unterstützt wird; nehmen Sie den Ordner des Modells in bf16 oder eine GGUF-Datei davon.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>by an unnamed method</source>
        <translation>mit unbenanntem Verfahren</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Rotary scaling of type &quot;{}&quot; is not supported; llama3 and default are.</source>
        <translation>RoPE-Skalierung der Art „{}“ wird nicht unterstützt, nur llama3 und default.</translation>
    </message>
    <message>
        <location filename="../engine/model/load_decoder.cpp" line="+41"/>
        <source>The weights hold NaN or infinite values; the file is damaged.</source>
        <translation>Die Gewichte enthalten NaN oder unendliche Werte; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../engine/model/meta_folder.cpp" line="+59"/>
        <source>One of the {} shards lacks {}.</source>
        <translation>Einer der {} Teildateien fehlt {}.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The checkpoint has no tensor {}.</source>
        <translation>Der Checkpoint hat keinen Tensor {}.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The embedding and layers.0.feed_forward.w1.weight must be matrices.</source>
        <translation>Die Einbettung und layers.0.feed_forward.w1.weight müssen Matrizen sein.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>&quot;vocab_size&quot; is {}, but the embedding has {} rows.</source>
        <translation>„vocab_size“ ist {}, aber die Einbettung hat {} Zeilen.</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>The folder has params.json but no consolidated.*.pth beside it.</source>
        <translation>Der Ordner hat params.json, aber kein consolidated.*.pth daneben.</translation>
    </message>
    <message>
        <location filename="../engine/model/weight_checks.cpp" line="-79"/>
        <source>The dimensions are too large: {} layers, width {}, {} heads of width {}, feed-forward {}, vocabulary {}.</source>
        <translation>Die Maße sind zu groß: {} Schichten, Breite {}, {} Köpfe der Breite {}, Feed-forward {}, Vokabular {}.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The dimensions contradict each other: {} layers, width {}, {} heads of width {}, {} key/value heads, feed-forward {}, vocabulary {}.</source>
        <translation>Die Maße widersprechen einander: {} Schichten, Breite {}, {} Köpfe der Breite {}, {} Key/Value-Köpfe, Feed-forward {}, Vokabular {}.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&quot;{}&quot; is {}, but a number above 0 is needed.</source>
        <translation>„{}“ ist {}, nötig ist aber eine Zahl über 0.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&quot;{}&quot; has the factor {}, the low factor {} and the high factor {}, but numbers above 0 are needed, the high one above the low one.</source>
        <translation>„{}“ hat den Faktor {}, den unteren Faktor {} und den oberen Faktor {}; nötig sind aber Zahlen über 0, die obere größer als die untere.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>There are {} rotary factors for heads of width {}.</source>
        <translation>Es gibt {} RoPE-Faktoren für Köpfe der Breite {}.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;{}&quot; holds a rotary factor that is not a number above 0.</source>
        <translation>„{}“ enthält einen RoPE-Faktor, der keine Zahl über 0 ist.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>&quot;{}&quot; is {}, but a number above 0 and below 1 is needed.</source>
        <translation>„{}“ ist {}, nötig ist aber eine Zahl über 0 und unter 1.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>{} {} where {} is needed</source>
        <translation>{} {} statt {}</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>without a place in it</source>
        <translation>ohne Platz darin</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The weights do not fit this description of the model ({} layers of width {}, vocabulary {}); {}.</source>
        <translation>Die Gewichte passen nicht zu dieser Beschreibung des Modells ({} Schichten der Breite {}, Vokabular {}); {}.</translation>
    </message>
    <message>
        <location filename="../engine/model/weight_source.cpp" line="+31"/>
        <source>The folder holds no model: neither params.json (Meta), nor config.json (Hugging Face), nor a .gguf file.</source>
        <translation>Der Ordner enthält kein Modell: weder params.json (Meta) noch config.json (Hugging Face) noch eine .gguf-Datei.</translation>
    </message>
    <message>
        <location filename="../engine/routing/pooling.cpp" line="+35"/>
        <source>the released code averages over padding and answer too, so its weights differ</source>
        <translation>der veröffentlichte Code mittelt auch über Auffüllung und Antwort, daher weichen seine Gewichte ab</translation>
    </message>
    <message>
        <location filename="../engine/routing/router_registry.cpp" line="+26"/>
        <source>There is no router mode &quot;{}&quot;.</source>
        <translation>Es gibt keinen Router-Modus „{}“.</translation>
    </message>
    <message>
        <location filename="../engine/runs/equal_terms.cpp" line="+41"/>
        <source>{}.{}: {} becomes {}</source>
        <translation>{}.{}: aus {} wird {}</translation>
    </message>
    <message>
        <location filename="../engine/runs/evaluation_file.cpp" line="+21"/>
        <location line="+25"/>
        <source>is not the summary of an evaluation</source>
        <translation>ist nicht die Zusammenfassung einer Auswertung</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>holds {} answers that can be read, of {}</source>
        <translation>enthält {} lesbare Antworten von {}</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>can&apos;t be removed: {}</source>
        <translation>lässt sich nicht löschen: {}</translation>
    </message>
    <message>
        <location filename="../engine/runs/event_journal.cpp" line="-55"/>
        <source>can&apos;t be read; check its permissions</source>
        <translation>lässt sich nicht lesen; prüfen Sie die Berechtigungen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>is not an event; the file was changed by something else or is damaged</source>
        <translation>ist kein Ereignis; die Datei wurde von etwas anderem geändert oder ist beschädigt</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>was left with half a line: there is no space left on its disk</source>
        <translation>endet mit einer halben Zeile: auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>can&apos;t be written: there is no space left on its disk</source>
        <translation>lässt sich nicht schreiben: auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <location filename="../engine/runs/folder_lock.cpp" line="+34"/>
        <source>is being written by a running job; stop it first</source>
        <translation>wird gerade von einer laufenden Aufgabe geschrieben; halten Sie diese zuerst an</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>can&apos;t be opened: {}</source>
        <translation>lässt sich nicht öffnen: {}</translation>
    </message>
    <message>
        <location filename="../engine/runs/run_folder.cpp" line="+33"/>
        <source>can&apos;t be changed: {}</source>
        <translation>lässt sich nicht ändern: {}</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>holds {} runs called {} already; choose another name</source>
        <translation>enthält schon {} Läufe mit dem Namen {}; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>holds a run already; resume it or choose another folder</source>
        <translation>enthält schon einen Lauf; setzen Sie ihn fort, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>is not empty; choose another folder</source>
        <translation>ist nicht leer; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>is not a run&apos;s folder: it has no run.json</source>
        <translation>ist nicht der Ordner eines Laufs: run.json fehlt darin</translation>
    </message>
    <message>
        <location filename="../engine/runs/run_list.cpp" line="+117"/>
        <source>can&apos;t be moved to the bin: {}</source>
        <translation>lässt sich nicht in den Papierkorb verschieben: {}</translation>
    </message>
    <message>
        <location filename="../engine/service/dumping.cpp" line="+25"/>
        <source>&quot;{}&quot; is {} of type {}, but a matrix of int64 is needed.</source>
        <translation>„{}“ ist {} vom Typ {}, nötig ist aber eine Matrix aus int64.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The file has no tensor &quot;tokens&quot;.</source>
        <translation>Die Datei hat keinen Tensor „tokens“.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&quot;{}&quot; has values from {} to {}, but the vocabulary has {} tokens.</source>
        <translation>„{}“ hat Werte von {} bis {}, aber das Vokabular hat {} Token.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&quot;labels&quot; and &quot;tokens&quot; have different shapes.</source>
        <translation>„labels“ und „tokens“ sind von verschiedener Form.</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>The loss and its gradients need a tensor &quot;labels&quot; beside &quot;tokens&quot;.</source>
        <translation>Der Verlust und seine Gradienten brauchen neben „tokens“ einen Tensor „labels“.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Every label is ignored, so there is no loss.</source>
        <translation>Alle Labels werden ignoriert, daher gibt es keinen Verlust.</translation>
    </message>
    <message>
        <location line="+12"/>
        <location line="+86"/>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <location line="-23"/>
        <source>not all are finite numbers: the model&apos;s weights or the adapter&apos;s are broken</source>
        <translation>enthält nicht nur endliche Zahlen: die Gewichte des Modells oder die des Adapters sind defekt</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The router&apos;s weights and the gradients are an adapter&apos;s, and none was given.</source>
        <translation>Die Gewichte des Routers und die Gradienten gehören zu einem Adapter, und es wurde keiner angegeben.</translation>
    </message>
    <message>
        <location filename="../engine/service/exporting.cpp" line="+53"/>
        <source>The adapter does not say how many heads its base has, which this form&apos;s order of rows depends on: name the base model.</source>
        <translation>Der Adapter sagt nicht, wie viele Köpfe seine Basis hat, wovon die Reihenfolge der Zeilen in dieser Form abhängt: nennen Sie das Basismodell.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The folder holds an adapter of form {} already; name another one.</source>
        <translation>Der Ordner enthält schon einen Adapter der Form {}; nennen Sie einen anderen.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>To verify an export, its base model must be loaded.</source>
        <translation>Um einen Export zu prüfen, muss sein Basismodell geladen sein.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The form {} can&apos;t carry this adapter: {}.</source>
        <translation>Die Form {} kann diesen Adapter nicht aufnehmen: {}.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The files are written, and were not verified.</source>
        <translation>Die Dateien sind geschrieben, aber nicht geprüft.</translation>
    </message>
    <message>
        <location filename="../engine/service/inspection.cpp" line="+63"/>
        <source>it is inside a training checkpoint of the released code; `moa extract` takes it out</source>
        <translation>er steckt in einem Trainings-Checkpoint des veröffentlichten Codes; `moa extract` holt ihn heraus</translation>
    </message>
    <message>
        <location line="+64"/>
        <source>A file of tensors alone does not say what they are: name the folder of the model or adapter.</source>
        <translation>Eine Datei mit Tensoren allein sagt nicht, was sie sind: nennen Sie den Ordner des Modells oder Adapters.</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>A preview needs a model with a tokenizer.</source>
        <translation>Eine Vorschau braucht ein Modell mit Tokenizer.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>There is no row {}.</source>
        <translation>Es gibt keine Zeile {}.</translation>
    </message>
    <message>
        <location filename="../engine/service/local_engine.cpp" line="+80"/>
        <source>is none of the evaluation sets that are known here, so say by which rule its answers are read</source>
        <translation>ist keiner der hier bekannten Auswertungssätze; geben Sie an, nach welcher Regel die Antworten gelesen werden</translation>
    </message>
    <message>
        <location filename="../engine/service/merging.cpp" line="-131"/>
        <source>The adapter can&apos;t be merged: </source>
        <translation>Der Adapter lässt sich nicht mit dem Modell verschmelzen: </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>its router ({}) weighs it anew for every token</source>
        <translation>sein Router ({}) gewichtet ihn für jeden Token neu</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it tunes biases, which the model&apos;s files have no place for</source>
        <translation>er trainiert Bias mit, für den die Dateien des Modells keinen Platz haben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>an adapter of kind {} is no change of a weight</source>
        <translation>ein Adapter der Art {} ist keine Änderung eines Gewichts</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is weight-decomposed (DoRA); PEFT&apos;s own merging takes its export of form peft</source>
        <translation>er hat zerlegte Gewichte (DoRA); nehmen Sie seinen Export in der Form peft und verschmelzen Sie ihn mit PEFT</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its experts are weighed anew for every token</source>
        <translation>seine Experten werden für jeden Token neu gewichtet</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>There is something of that name already; name a new folder.</source>
        <translation>Es gibt schon etwas mit diesem Namen; nennen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <location line="+71"/>
        <source>Stopped while merging.</source>
        <translation>Beim Verschmelzen angehalten.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>The weight is stored as {}; merging needs a model that is not quantised.</source>
        <translation>Das Gewicht ist als {} gespeichert; zum Verschmelzen ist ein Modell nötig, das nicht quantisiert ist.</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Merging needs a model as a Hugging Face folder: config.json and safetensors.</source>
        <translation>Zum Verschmelzen ist ein Modell als Hugging-Face-Ordner nötig: config.json und safetensors.</translation>
    </message>
    <message>
        <location filename="../engine/service/planning.cpp" line="+190"/>
        <source>Stopped while measuring.</source>
        <translation>Beim Messen angehalten.</translation>
    </message>
    <message>
        <location filename="../engine/service/prompts.cpp" line="+29"/>
        <source>&quot;{}&quot; is no role of a conversation; system, user and assistant are.</source>
        <translation>„{}“ ist keine Rolle in einem Gespräch; möglich sind system, user und assistant.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The model&apos;s chat template is not known here; name one of these with the template option: </source>
        <translation>Die Chat-Vorlage des Modells ist hier nicht bekannt; nennen Sie mit der Option template eine von diesen: </translation>
    </message>
    <message>
        <location filename="../engine/service/resident_state.cpp" line="+29"/>
        <source>The adapter belongs to a model of other dimensions ({}) than the one that is loaded ({}).</source>
        <translation>Der Adapter gehört zu einem Modell mit anderen Maßen ({}) als das geladene ({}).</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The adapter was trained on another model of the same dimensions; its answers would be worth little. Load that model, or accept the other base.</source>
        <translation>Der Adapter wurde auf einem anderen Modell mit denselben Maßen trainiert; seine Antworten wären wenig wert. Laden Sie jenes Modell, oder lassen Sie die andere Basis zu.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>trained on another model of the same dimensions</source>
        <translation>auf einem anderen Modell mit denselben Maßen trainiert</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>No model is loaded.</source>
        <translation>Es ist kein Modell geladen.</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>This adapter is no longer loaded.</source>
        <translation>Dieser Adapter ist nicht mehr geladen.</translation>
    </message>
    <message>
        <location filename="../engine/service/self_check.cpp" line="+25"/>
        <source>a product is wrong by {:.1f} %</source>
        <translation>ein Produkt ist um {:.1f} % falsch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>right within {:.2g} of its scale</source>
        <translation>richtig auf {:.2g} genau</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>the loss went from {:.4f} to {:.4f}</source>
        <translation>der Verlust ging von {:.4f} auf {:.4f}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the loss fell from {:.4f} to {:.4f}</source>
        <translation>der Verlust fiel von {:.4f} auf {:.4f}</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The check was stopped.</source>
        <translation>Der Test wurde angehalten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{} ({}), {} threads</source>
        <translation>{} ({}), {} Threads</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>{:.1f} of {:.1f} GB free</source>
        <translation>{:.1f} von {:.1f} GB frei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{:.1f} of {:.1f} GB free; close other programs to train the sample</source>
        <translation>{:.1f} von {:.1f} GB frei; schließen Sie andere Programme, um das Beispiel zu trainieren</translation>
    </message>
    <message>
        <location filename="../engine/service/training_run.cpp" line="+81"/>
        <source>The run&apos;s configuration is damaged: {}.</source>
        <translation>Die Konfiguration des Laufs ist beschädigt: {}.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The base model is another one than this run began with.</source>
        <translation>Das Basismodell ist ein anderes als das, mit dem dieser Lauf begann.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>A data file changed since this run began, so it can&apos;t go on as it was. Start a new run from its adapter (training.init_adapter).</source>
        <translation>Eine Datei mit Daten hat sich geändert, seit dieser Lauf begann, daher lässt er sich nicht unverändert fortsetzen. Beginnen Sie einen neuen Lauf mit seinem Adapter (training.init_adapter).</translation>
    </message>
    <message>
        <location filename="../engine/text/chat_template.cpp" line="+168"/>
        <source>message {} of the conversation is a system message; only the first may be one</source>
        <translation>Nachricht {} des Gesprächs ist eine Systemnachricht; nur die erste darf eine sein</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>the {} template puts the system message into the first user message, but there is none</source>
        <translation>die Vorlage {} setzt die Systemnachricht in die erste Nachricht des Benutzers, aber es gibt keine</translation>
    </message>
    <message>
        <location filename="../engine/text/gguf_tokenizer.cpp" line="+36"/>
        <source>tokenizer.ggml.{} has {} entries, but there are {} tokens</source>
        <translation>tokenizer.ggml.{} hat {} Einträge, aber es gibt {} Token</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>tokenizer.ggml.scores holds a number that is not finite</source>
        <translation>tokenizer.ggml.scores enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>the file has no tokenizer (no tokenizer.ggml.model in its metadata)</source>
        <translation>die Datei hat keinen Tokenizer (in ihren Metadaten fehlt tokenizer.ggml.model)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>tokenizers of kind &apos;{}&apos; are not supported; gpt2 and llama are</source>
        <translation>Tokenizer der Art „{}“ werden nicht unterstützt, nur gpt2 und llama</translation>
    </message>
    <message>
        <location filename="../engine/text/load_tokenizer.cpp" line="+36"/>
        <source>the file is no tokenizer; a .gguf model, a tokenizer.json or a tokenizer.model is</source>
        <translation>die Datei ist kein Tokenizer; möglich sind ein .gguf-Modell, ein tokenizer.json oder ein tokenizer.model</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>there is no such file or folder, or it may not be read</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht, oder die Leseberechtigung fehlt</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>the folder has no tokenizer: neither tokenizer.json nor tokenizer.model is in it</source>
        <translation>der Ordner hat keinen Tokenizer: weder tokenizer.json noch tokenizer.model ist darin</translation>
    </message>
    <message>
        <location filename="../engine/text/pair_merges.cpp" line="+144"/>
        <source>a merge names &apos;{}&apos;, which is not in the vocabulary</source>
        <translation>ein Merge nennt „{}“, das nicht im Vokabular steht</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>&apos;{}&apos; is not a merge of two pieces</source>
        <translation>„{}“ ist kein Merge aus zwei Stücken</translation>
    </message>
    <message>
        <location filename="../engine/text/pattern.cpp" line="+32"/>
        <source>The regular expression &quot;{}&quot; can&apos;t be read (at character {}).</source>
        <translation>Der reguläre Ausdruck „{}“ lässt sich nicht lesen (bei Zeichen {}).</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The regular expression &quot;{}&quot; takes too long.</source>
        <translation>Der reguläre Ausdruck „{}“ braucht zu lange.</translation>
    </message>
    <message>
        <location filename="../engine/text/sentencepiece_tokenizer.cpp" line="+104"/>
        <source>the file is no SentencePiece model, or a damaged one; fetch it again</source>
        <translation>die Datei ist kein SentencePiece-Modell oder ein beschädigtes; holen Sie sie noch einmal</translation>
    </message>
    <message>
        <location filename="../engine/text/split_rules.cpp" line="+66"/>
        <source>the tokenizer&apos;s split rule &apos;{}&apos; is not known; known are {}</source>
        <translation>die Trennregel „{}“ des Tokenizers ist nicht bekannt; bekannt sind {}</translation>
    </message>
    <message>
        <location filename="../engine/text/template_files.cpp" line="+41"/>
        <source>there is no {} template &apos;{}&apos;; there are {}</source>
        <translation>es gibt keine Vorlage „{1}“ der Art {0}; es gibt {2}</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>the template can&apos;t be read: </source>
        <translation>die Vorlage lässt sich nicht lesen: </translation>
    </message>
    <message>
        <location filename="../engine/text/text_splitter.cpp" line="+58"/>
        <source>the split rule &apos;{}&apos; can&apos;t be read: {}</source>
        <translation>die Trennregel „{}“ lässt sich nicht lesen: {}</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>the tokenizer&apos;s split rule gives up on a text of {} bytes: {}</source>
        <translation>die Trennregel des Tokenizers scheitert an einem Text von {} Byte: {}</translation>
    </message>
    <message>
        <location filename="../engine/text/tiktoken.cpp" line="+94"/>
        <source>line {} is not a token in base64, a space and its rank</source>
        <translation>Zeile {} besteht nicht aus einem Token in Base64, einem Leerzeichen und seinem Rang</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>line {} has rank {}, but {} comes next</source>
        <translation>Zeile {} hat Rang {}, aber an der Reihe ist {}</translation>
    </message>
    <message>
        <location filename="../engine/text/tokenizer_config.cpp" line="+61"/>
        <source>the file holds no JSON object</source>
        <translation>die Datei enthält kein JSON-Objekt</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>the file has {} bytes; at most {} are possible</source>
        <translation>die Datei hat {} Byte; höchstens {} sind möglich</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>{} is not a token id</source>
        <translation>{} ist keine Token-ID</translation>
    </message>
    <message>
        <location filename="../engine/text/tokenizer_json.cpp" line="+52"/>
        <source>the vocabulary goes up to id {}, but has no token {}</source>
        <translation>das Vokabular geht bis zur ID {}, hat aber keinen Token {}</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>tokenizers of type {} are not supported; BPE is</source>
        <translation>Tokenizer der Art {} werden nicht unterstützt, nur BPE</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>a BPE with {} is not supported</source>
        <translation>ein BPE mit {} wird nicht unterstützt</translation>
    </message>
    <message>
        <location line="+80"/>
        <source>normalizer or pre_tokenizer</source>
        <translation>normalizer oder pre_tokenizer</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>the tokenizer can&apos;t be read: </source>
        <translation>der Tokenizer lässt sich nicht lesen: </translation>
    </message>
    <message>
        <location filename="../engine/text/tokenizer_pipeline.cpp" line="+22"/>
        <source>the tokenizer&apos;s {} is not supported</source>
        <translation>im Tokenizer wird nicht unterstützt: {}</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>normalizer {}</source>
        <translation>Normalizer {}</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>pre-tokenizer Split with behavior {}{}</source>
        <translation>Pre-Tokenizer Split mit behavior {}{}</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>pre-tokenizer Metaspace with that replacement</source>
        <translation>Pre-Tokenizer Metaspace mit dieser Ersetzung</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>pre-tokenizer {}</source>
        <translation>Pre-Tokenizer {}</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>combination of a split or NFC with no byte level</source>
        <translation>Split oder NFC ohne Byte-Level</translation>
    </message>
    <message>
        <location filename="../engine/text/vocabulary.cpp" line="+19"/>
        <source>the {} token is {}, but the vocabulary has {} tokens</source>
        <translation>der {}-Token ist {}, aber das Vokabular hat {} Token</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>the vocabulary has {} tokens; 1 to {} are possible</source>
        <translation>das Vokabular hat {} Token; möglich sind 1 bis {}</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>token {} has {} bytes; at most {} are possible</source>
        <translation>der Token {} hat {} Byte; höchstens {} sind möglich</translation>
    </message>
    <message>
        <location filename="../engine/train/checkpoint.cpp" line="-1"/>
        <source>The checkpoint&apos;s &quot;{}&quot; is {}, but this run&apos;s adapters have {} numbers.</source>
        <translation>„{}“ im Checkpoint ist {}, aber die Adapter dieses Laufs haben {} Zahlen.</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>The checkpoint&apos;s version is {}, and this program reads {}.</source>
        <translation>Der Checkpoint hat Version {}, und dieses Programm liest {}.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>The checkpoint of step {} is damaged, so an earlier one was taken. {}</source>
        <translation>Der Checkpoint von Schritt {} ist beschädigt, daher wurde ein früherer genommen. {}</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No checkpoint of this run is whole. </source>
        <translation>Kein Checkpoint dieses Laufs ist unversehrt. </translation>
    </message>
    <message>
        <location filename="../engine/train/optimizer_step.cpp" line="+64"/>
        <source>There is not enough memory for a single example; shorten data.max_tokens or set training.recompute to &quot;all&quot;.</source>
        <translation>Der Speicher reicht nicht für ein einziges Beispiel; verringern Sie data.max_tokens, oder setzen Sie training.recompute auf &quot;all&quot;.</translation>
    </message>
    <message>
        <location filename="../engine/train/run_data.cpp" line="+22"/>
        <source>{}: examples longer than the limit of {} tokens: {}; {} tokens of them were cut off.</source>
        <translation>{}: Beispiele, die länger sind als die Grenze von {} Token: {}; {} ihrer Token wurden abgeschnitten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{}: rows left out: {}{}</source>
        <translation>{}: ausgelassene Zeilen: {}{}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, the first in line {}: {}</source>
        <translation>, die erste in Zeile {}: {}</translation>
    </message>
    <message>
        <location filename="../engine/train/trainer.cpp" line="+53"/>
        <source>Memory ran out: from here on {} rows are computed at once. The batch size stays.</source>
        <translation>Der Speicher reichte nicht: ab hier werden {} Zeilen zugleich gerechnet. Die Batchgröße bleibt.</translation>
    </message>
    <message>
        <location line="+77"/>
        <source>The validation loss did not fall {} times in a row.</source>
        <translation>Der Validierungsverlust ist {}-mal in Folge nicht gefallen.</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>Step {} gave a loss of {} and a gradient norm of {}; it was not applied. Its examples: {}{}. Lower training.learning_rate or set training.clip_norm, and look at these examples.</source>
        <translation>Schritt {} ergab einen Verlust von {} und eine Gradientennorm von {}; er wurde nicht angewendet. Seine Beispiele: {}{}. Senken Sie training.learning_rate, oder setzen Sie training.clip_norm, und sehen Sie sich diese Beispiele an.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source> and {} more</source>
        <translation> und {} weitere</translation>
    </message>
    <message>
        <location filename="../build/ui/resource_words.cpp" line="+1"/>
        <source>AdaMoLE: four LoRA experts at every projection; each token uses those above a threshold that is learned from the token.
Take it to compare learned thresholds within one kind of adapter with Sparse MoA&apos;s between kinds.
Costs 2.7 M parameters on the sample model with four experts of rank 3.
Paper: AdaMoLE, arXiv 2405.00361.</source>
        <translation>AdaMoLE: vier LoRA-Experten an jeder Projektion; jeder Token nutzt die über einer Schwelle, die vom Token gelernt wird.
Zum Vergleich gelernter Schwellen innerhalb einer Adapterart mit denen von Sparse MoA zwischen den Arten.
Kostet im Beispielmodell 2,7 Mio. Parameter, mit vier Experten vom Rang 3.
Artikel: AdaMoLE, arXiv 2405.00361.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>DoRA: LoRA that also learns how long each row of the updated weight is, apart from its direction.
Take it when LoRA falls short at the same rank and time matters less; PEFT reads it.
Costs 2.9 M parameters on the sample model and more time than LoRA, because the length of every row is computed in every step.
Paper: DoRA, arXiv 2402.09353.</source>
        <translation>DoRA: LoRA, das getrennt von der Richtung auch lernt, wie lang jede Zeile des geänderten Gewichts ist.
Geeignet, wenn LoRA bei gleichem Rang nicht genügt und die Zeit weniger zählt; PEFT liest es.
Kostet im Beispielmodell 2,9 Mio. Parameter und mehr Zeit als LoRA, weil die Länge jeder Zeile in jedem Schritt berechnet wird.
Artikel: DoRA, arXiv 2402.09353.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>HydraLoRA: one shared first matrix and four second ones at every projection, weighted for each token by a softmax router.
Take it when the data mixes several tasks: what they share is learned once, so each rank goes further than in MoLoRA.
Costs 2.7 M parameters on the sample model at rank 6 and less arithmetic than four whole experts.
Paper: HydraLoRA, arXiv 2404.19245.</source>
        <translation>HydraLoRA: eine gemeinsame erste Matrix und vier zweite an jeder Projektion, für jeden Token von einem Softmax-Router gewichtet.
Geeignet, wenn die Daten mehrere Aufgaben mischen: was sie gemeinsam haben, wird nur einmal gelernt, sodass jeder Rang weiter reicht als bei MoLoRA.
Kostet im Beispielmodell 2,7 Mio. Parameter bei Rang 6 und weniger Rechenarbeit als vier ganze Experten.
Artikel: HydraLoRA, arXiv 2404.19245.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Instance MoA: the adapters of Soft MoA, weighted once for a whole conversation turn from the mean of its prompt.
Take it when inputs differ as wholes, such as several tasks in one data set, and words within one input need no weights of their own.
Costs 3.1 M parameters on the sample model; the router runs once for each sequence.
Paper: MoA, arXiv 2506.05928.</source>
        <translation>Instanz-MoA: die Adapter von Soft MoA, für eine ganze Gesprächsrunde einmal gewichtet, nach dem Mittel ihres Prompts.
Geeignet, wenn sich Eingaben als Ganzes unterscheiden, etwa mehrere Aufgaben in einem Datensatz, und die Wörter einer Eingabe keine eigenen Gewichte brauchen.
Kostet im Beispielmodell 3,1 Mio. Parameter; der Router läuft einmal je Sequenz.
Artikel: MoA, arXiv 2506.05928.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>LoRA: a low-rank update beside the projections Q, K, V, O and FFN_DOWN, without any router.
Take it when the result must run elsewhere: it can be exported for PEFT and merged into the base model.
Costs 2.9 M parameters on the sample model at rank 16 and the least time of all; merged, it costs nothing at all when answering.
Paper: LoRA, arXiv 2106.09685.</source>
        <translation>LoRA: eine Änderung von niedrigem Rang neben den Projektionen Q, K, V, O und FFN_DOWN, ohne jeden Router.
Geeignet, wenn das Ergebnis anderswo laufen soll: es lässt sich für PEFT exportieren und mit dem Basismodell verschmelzen.
Kostet im Beispielmodell 2,9 Mio. Parameter bei Rang 16 und von allen am wenigsten Zeit; verschmolzen kostet es beim Antworten gar nichts.
Artikel: LoRA, arXiv 2106.09685.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>LoRA+: LoRA whose second matrix, which starts at zero, learns 16 times as fast as the first.
Take it when LoRA learns too slowly in the steps that you have; the learning rate is that of the first matrix and therefore lower.
Costs what LoRA costs: 2.9 M parameters on the sample model.
Paper: LoRA+, arXiv 2402.12354.</source>
        <translation>LoRA+: LoRA, dessen zweite Matrix, die mit null beginnt, 16-mal so schnell lernt wie die erste.
Geeignet, wenn LoRA in den verfügbaren Schritten zu langsam lernt; die Lernrate ist die der ersten Matrix und daher niedriger.
Kostet so viel wie LoRA: 2,9 Mio. Parameter im Beispielmodell.
Artikel: LoRA+, arXiv 2402.12354.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>MoE-LoRA: four LoRA experts at every projection, of which a router gives each token the likeliest two; a balancing loss keeps all in use.
Take it to compare a fixed number of experts with Sparse MoA, whose tokens choose how many they use.
Costs 2.6 M parameters on the sample model with four experts of rank 3.
Paper: MoELoRA, arXiv 2402.12851; the router is that of arXiv 1701.06538.</source>
        <translation>MoE-LoRA: vier LoRA-Experten an jeder Projektion, von denen ein Router jedem Token die zwei wahrscheinlichsten gibt; ein Ausgleichsverlust hält alle in Gebrauch.
Zum Vergleich einer festen Zahl von Experten mit Sparse MoA, dessen Token selbst wählen, wie viele sie nutzen.
Kostet im Beispielmodell 2,6 Mio. Parameter, mit vier Experten vom Rang 3.
Artikel: MoELoRA, arXiv 2402.12851; der Router ist der aus arXiv 1701.06538.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>MoLoRA: four LoRA experts at every projection, all computed, weighted for each token by a softmax router of that projection.
Take it to compare experts of one kind with a mixture of kinds at the same number of parameters.
Costs 2.6 M parameters on the sample model with four experts of rank 3, and a router at every projection instead of one for a block.
Paper: MoLoRA, arXiv 2309.05444.</source>
        <translation>MoLoRA: vier LoRA-Experten an jeder Projektion, alle berechnet und für jeden Token von einem Softmax-Router dieser Projektion gewichtet.
Zum Vergleich von Experten einer Art mit einer Mischung der Arten bei gleicher Zahl von Parametern.
Kostet im Beispielmodell 2,6 Mio. Parameter, mit vier Experten vom Rang 3 und einem Router an jeder Projektion statt einem je Block.
Artikel: MoLoRA, arXiv 2309.05444.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The paper&apos;s Soft MoA on LLaMA-3.1-8B, setting by setting: rank 8, bottleneck 16, prompt 10, two epochs, one of them warm-up.
Take it to repeat the paper&apos;s numbers; for other models and smaller data, begin with `soft`.
Costs one GPU with 24 GB, as the paper&apos;s runs did; name your model&apos;s folder and data with --set model.path=… and --set data.train=[…].
Paper: MoA, arXiv 2506.05928.</source>
        <translation>Das Soft MoA des Artikels auf LLaMA-3.1-8B, Einstellung für Einstellung: Rang 8, Engpass 16, Prompt 10, zwei Epochen, davon eine zum Aufwärmen.
Um die Zahlen des Artikels zu wiederholen; bei anderen Modellen und kleineren Daten beginnen Sie mit `soft`.
Kostet eine GPU mit 24 GB, wie die Läufe des Artikels; nennen Sie den Ordner Ihres Modells und Ihre Daten mit --set model.path=… und --set data.train=[…].
Artikel: MoA, arXiv 2506.05928.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The paper&apos;s Instance MoA on LLaMA-3.1-8B: weights from the mean of the sequence.
Take it to repeat the paper&apos;s numbers. The released code averages over padding and the answer too, which router.pool keeps here.
Costs one GPU with 24 GB, as the paper&apos;s runs did; name your model&apos;s folder and data with --set model.path=… and --set data.train=[…].
Paper: MoA, arXiv 2506.05928.</source>
        <translation>Das Instanz-MoA des Artikels auf LLaMA-3.1-8B: Gewichte nach dem Mittel der Sequenz.
Um die Zahlen des Artikels zu wiederholen. Der veröffentlichte Code mittelt auch über Auffüllung und Antwort, was router.pool hier beibehält.
Kostet eine GPU mit 24 GB, wie die Läufe des Artikels; nennen Sie den Ordner Ihres Modells und Ihre Daten mit --set model.path=… und --set data.train=[…].
Artikel: MoA, arXiv 2506.05928.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The paper&apos;s Sparse MoA on LLaMA-3.1-8B: without the prompt, thresholds up to 0.5.
Take it to repeat the paper&apos;s numbers. The threshold learns, as the paper says; in the released code it can&apos;t, which --set router.threshold_gradient=none repeats.
Costs one GPU with 24 GB, as the paper&apos;s runs did; name your model&apos;s folder and data with --set model.path=… and --set data.train=[…].
Paper: MoA, arXiv 2506.05928.</source>
        <translation>Das Sparse MoA des Artikels auf LLaMA-3.1-8B: ohne den Prompt, Schwellen bis 0,5.
Um die Zahlen des Artikels zu wiederholen. Die Schwelle lernt, wie es im Artikel steht; im veröffentlichten Code kann sie es nicht, was --set router.threshold_gradient=none nachstellt.
Kostet eine GPU mit 24 GB, wie die Läufe des Artikels; nennen Sie den Ordner Ihres Modells und Ihre Daten mit --set model.path=… und --set data.train=[…].
Artikel: MoA, arXiv 2506.05928.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rsLoRA: LoRA whose update is scaled by alpha / √rank instead of alpha / rank.
Take it for high ranks, which plain LoRA makes learn more slowly the higher they are.
Costs what LoRA costs: 2.9 M parameters on the sample model.
Paper: rsLoRA, arXiv 2312.03732.</source>
        <translation>rsLoRA: LoRA, dessen Änderung mit alpha / √Rang statt mit alpha / Rang skaliert wird.
Geeignet für hohe Ränge, die bei einfachem LoRA umso langsamer lernen, je höher sie sind.
Kostet so viel wie LoRA: 2,9 Mio. Parameter im Beispielmodell.
Artikel: rsLoRA, arXiv 2312.03732.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first run: Soft MoA on the bundled word problems, one pass over the data.
Take it to see everything work; packaging/start.sh and the Studio&apos;s first page train it.
Costs about two minutes on two cores, with 3.1 M parameters.
Paper: MoA, arXiv 2506.05928.</source>
        <translation>Der erste Lauf: Soft MoA auf den mitgelieferten Textaufgaben, ein Durchgang durch die Daten.
Um zu sehen, wie alles zusammenspielt; packaging/start.sh und die erste Seite des Studios trainieren es.
Kostet etwa zwei Minuten auf zwei Kernen, mit 3,1 Mio. Parametern.
Artikel: MoA, arXiv 2506.05928.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Soft MoA: LoRA, a parallel adapter and prompt tuning in every block, each weighted for every token by a small router.
Take it first when you want the most that a mixture can learn, or to see which kinds of adapter a task uses.
Costs 3.1 M parameters on the sample model, a third of them routers, and about a fifth more time than LoRA, because every adapter is computed for every token.
Paper: MoA, arXiv 2506.05928.</source>
        <translation>Soft MoA: LoRA, ein paralleler Adapter und Prompt-Tuning in jedem Block, einzeln für jeden Token von einem kleinen Router gewichtet.
Die erste Wahl, wenn eine Mischung möglichst viel lernen soll oder Sie sehen wollen, welche Adapterarten eine Aufgabe nutzt.
Kostet im Beispielmodell 3,1 Mio. Parameter, ein Drittel davon Router, und etwa ein Fünftel mehr Zeit als LoRA, weil jeder Adapter für jeden Token berechnet wird.
Artikel: MoA, arXiv 2506.05928.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sparse MoA: LoRA and a parallel adapter; a token computes only those adapters whose weight reaches its own learned threshold.
Take it to see which adapters a token can do without; the prompt, which can&apos;t be skipped for single tokens, is left out as in the paper.
Costs 2.9 M parameters on the sample model; choosing tokens takes time of its own, so a model this small trains about as fast as with Soft MoA.
Paper: MoA, arXiv 2506.05928.</source>
        <translation>Sparse MoA: LoRA und ein paralleler Adapter; ein Token berechnet nur die Adapter, deren Gewicht seine eigene gelernte Schwelle erreicht.
Um zu sehen, ohne welche Adapter ein Token auskommt; der Prompt, der sich nicht für einzelne Token überspringen lässt, fehlt wie im Artikel.
Kostet im Beispielmodell 2,9 Mio. Parameter; die Auswahl der Token braucht selbst Zeit, sodass ein so kleines Modell etwa so schnell trainiert wie mit Soft MoA.
Artikel: MoA, arXiv 2506.05928.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>UniPEFT: LoRA, a parallel adapter and prompt tuning with one gate for each kind and block, set once for a sequence.
Take it as the simplest mixture to compare others with: three weights for a block instead of one for every adapter.
Costs 2.9 M parameters on the sample model, almost none of them gates, so LoRA has rank 12 here.
Paper: UniPELT, arXiv 2110.07577; a baseline of MoA, arXiv 2506.05928.</source>
        <translation>UniPEFT: LoRA, ein paralleler Adapter und Prompt-Tuning mit einem Gate je Art und Block, das einmal je Sequenz gesetzt wird.
Die einfachste Mischung, um andere damit zu vergleichen: drei Gewichte je Block statt eines für jeden Adapter.
Kostet im Beispielmodell 2,9 Mio. Parameter, fast keine davon für Gates, sodass LoRA hier Rang 12 hat.
Artikel: UniPELT, arXiv 2110.07577; eine Vergleichsmethode in MoA, arXiv 2506.05928.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+10"/>
        <source>Alpaca</source>
        <translation>Alpaca</translation>
    </message>
    <message>
        <location line="-9"/>
        <source>ChatML</source>
        <translation>ChatML</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Llama 2</source>
        <translation>Llama 2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Llama 3</source>
        <translation>Llama 3</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Llama 3.1 and 3.2</source>
        <translation>Llama 3.1 und 3.2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mistral 7B 0.3</source>
        <translation>Mistral 7B 0.3</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mistral Nemo</source>
        <translation>Mistral Nemo</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mistral 7B 0.1 and 0.2</source>
        <translation>Mistral 7B 0.1 und 0.2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plain, for models without a template</source>
        <translation>Schlicht, für Modelle ohne Vorlage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zephyr and TinyLlama</source>
        <translation>Zephyr und TinyLlama</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The instruction form that the released MoA code trains with.</source>
        <translation>Die Form der Anweisung, mit der der veröffentlichte MoA-Code trainiert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The instruction and the input, a line each, and nothing else.</source>
        <translation>Anweisung und Eingabe, je eine Zeile, und sonst nichts.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Question and answer</source>
        <translation>Frage und Antwort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Question: and Answer: in front of the two, as in many evaluations of base models.</source>
        <translation>Question: und Answer: vor den beiden, wie in vielen Auswertungen von Basismodellen.</translation>
    </message>
    <message>
        <location filename="../engine/eval/alpaca_layouts.cpp" line="+121"/>
        <source>ARC-e, ARC-c or OpenBookQA</source>
        <translation>ARC-e, ARC-c oder OpenBookQA</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>word problems (such as GSM8K, SVAMP, MultiArith, AddSub, SingleEq)</source>
        <translation>Textaufgaben (wie GSM8K, SVAMP, MultiArith, AddSub, SingleEq)</translation>
    </message>
</context>
<context>
    <name>moa::ui::AboutDialog</name>
    <message>
        <location filename="../ui/shell/about_dialog.cpp" line="+32"/>
        <source>About MoA Studio</source>
        <translation>Über MoA Studio</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+18"/>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>Fine-tunes language models with mixtures of adapters, on one machine. The method is described in &quot;MoA: Heterogeneous Mixture of Adapters for Parameter-Efficient Fine-Tuning of Large Language Models&quot; (arXiv 2506.05928).</source>
        <translation>Passt Sprachmodelle mit Mischungen von Adaptern an, auf einem Rechner. Die Methode beschreibt „MoA: Heterogeneous Mixture of Adapters for Parameter-Efficient Fine-Tuning of Large Language Models“ (arXiv 2506.05928).</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It does not use the network, but for a run that one starts on several machines.</source>
        <translation>Es nutzt das Netz nicht, außer für einen Lauf, den man auf mehreren Rechnern startet.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>This program comes without any warranty. You may pass it on under the terms of the GNU General Public License, version 3 or later.</source>
        <translation>Für dieses Programm gibt es keinerlei Gewährleistung. Sie dürfen es unter den Bedingungen der GNU General Public License, Version 3 oder später, weitergeben.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>moa::ui::AccuracyCell</name>
    <message>
        <location filename="../ui/widgets/accuracy_cell.cpp" line="+52"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>moa::ui::AdapterCard</name>
    <message>
        <location filename="../ui/pages/mixture/inspector.cpp" line="+89"/>
        <source>Adapter kind</source>
        <translation>Art des Adapters</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Changes %n selected place(s) only.</source>
        <translation>
            <numerusform>Ändert nur %n ausgewählte Stelle.</numerusform>
            <numerusform>Ändert nur %n ausgewählte Stellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%n more, all at their defaults</source>
        <translation>
            <numerusform>%n weiteres, wie vorgegeben</numerusform>
            <numerusform>%n weitere, alle wie vorgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n more, %1 changed</source>
        <translation>
            <numerusform>%n weiteres, %1 geändert</numerusform>
            <numerusform>%n weitere, %1 geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::AdapterPainter</name>
    <message>
        <location filename="../ui/pages/mixture/adapter_painter.cpp" line="+122"/>
        <source>Erase adapters</source>
        <translation>Adapter löschen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Paint adapters</source>
        <translation>Adapter malen</translation>
    </message>
    <message>
        <location line="+114"/>
        <source>No adapter sits here.</source>
        <translation>Hier sitzt kein Adapter.</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+9"/>
        <source>Layers of %1</source>
        <translation>Schichten von %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First and one past the last layer of each span, such as 0-8,24-30; 0-0 is none</source>
        <translation>Je Abschnitt die erste und die auf die letzte folgende Schicht, etwa 0-8,24-30; 0-0 ist keine</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>%1, layer %2: no adapter</source>
        <translation>%1, Schicht %2: kein Adapter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, layer %2: %3</source>
        <translation>%1, Schicht %2: %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, rank %1</source>
        <translation>, Rang %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, %1 parameters</source>
        <translation>, %1 Parameter</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Layers used</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trainable</source>
        <translation>Trainierbar</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Per layer</source>
        <translation>Je Schicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Layers %1–%2</source>
        <translation>Schichten %1–%2</translation>
    </message>
</context>
<context>
    <name>moa::ui::Answer</name>
    <message>
        <location filename="../ui/models/answer.cpp" line="+64"/>
        <source>end of text</source>
        <translation>Ende des Textes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stop text</source>
        <translation>Stopptext</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>token limit</source>
        <translation>Tokengrenze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>moa::ui::AnswerRouting</name>
    <message>
        <location filename="../ui/pages/evaluate/answer_routing.cpp" line="+85"/>
        <source>Mean routing weights, answered again greedily</source>
        <translation>Mittlere Routing-Gewichte, gierig noch einmal beantwortet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Weights by layer and adapter type</source>
        <translation>Gewichte nach Schicht und Adaptertyp</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>%1: mostly %2, %3</source>
        <translation>%1: vor allem %2, %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing was routed.</source>
        <translation>Nichts wurde verteilt.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>This time it answered otherwise.</source>
        <translation>Diesmal war die Antwort eine andere.</translation>
    </message>
</context>
<context>
    <name>moa::ui::AskingDrawer</name>
    <message>
        <location filename="../ui/pages/evaluate/asking_drawer.cpp" line="+83"/>
        <source>How it is asked</source>
        <translation>Wie gefragt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Run the programs</source>
        <translation>Programme ausführen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>all samples</source>
        <translation>alle Aufgaben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>first </source>
        <translation>erste </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>One of the board, or those that you add from now on.</source>
        <translation>Einer der Tafel, oder alle, die Sie von nun an hinzufügen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer rule</source>
        <translation>Antwortregel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How an answer is taken from the text.</source>
        <translation>Wie eine Antwort dem Text entnommen wird.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scoring</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Whether the model writes an answer, or the choices of the set are compared by their likelihood.</source>
        <translation>Ob das Modell eine Antwort schreibt oder die Auswahl des Satzes nach Wahrscheinlichkeit verglichen wird.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How a question is put into words. An adapter answers best in the words it was trained with.</source>
        <translation>Wie eine Frage in Worte gefasst wird. Ein Adapter antwortet am besten in den Worten, mit denen er trainiert wurde.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Most tokens</source>
        <translation>Höchstens Token</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>An answer ends here at the latest.</source>
        <translation>Eine Antwort endet spätestens hier.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Samples</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Fewer are faster, and tell less.</source>
        <translation>Weniger gehen schneller und sagen weniger.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Answered at once: faster, for more memory.</source>
        <translation>Zugleich beantwortet: schneller, mit mehr Speicher.</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+65"/>
        <source>Rule of the set</source>
        <translation>Regel des Satzes</translation>
    </message>
    <message>
        <location line="-63"/>
        <source>Each adapter&apos;s own, else Alpaca</source>
        <translation>Die des Adapters, sonst Alpaca</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Sets that are added</source>
        <translation>Sätze, die hinzukommen</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>as it needs</source>
        <translation>nach Bedarf</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Rule of the set: %1</source>
        <translation>Regel des Satzes: %1</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The set was not read yet.</source>
        <translation>Der Satz wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choices are compared by their likelihood: nothing is written.</source>
        <translation>Die Auswahl wird nach Wahrscheinlichkeit verglichen: Es wird nichts geschrieben.</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+2"/>
        <source>Programs are judged by their tests.</source>
        <translation>Programme werden an ihren Tests gemessen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The questions of this set offer no answers to choose from.</source>
        <translation>Die Fragen dieses Satzes bieten keine Antworten zur Auswahl.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Only sets of programming problems have programs to run.</source>
        <translation>Nur bei Sätzen von Programmieraufgaben gibt es Programme auszuführen.</translation>
    </message>
</context>
<context>
    <name>moa::ui::BoardCard</name>
    <message>
        <location filename="../ui/pages/evaluate/board_card.cpp" line="+117"/>
        <source>Accuracy with its 95 % interval</source>
        <translation>Genauigkeit mit 95-%-Bereich</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+59"/>
        <source>How it is asked</source>
        <translation>Wie gefragt wird</translation>
    </message>
    <message>
        <location line="-58"/>
        <source>Rule, scoring, length of answers, number of samples</source>
        <translation>Regel, Bewertung, Länge der Antworten, Zahl der Aufgaben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add a set</source>
        <translation>Satz hinzufügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add an adapter</source>
        <translation>Adapter hinzufügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Finished cells are kept; the one being answered is not.</source>
        <translation>Fertige Felder bleiben; das eben bearbeitete nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Adapters and sets</source>
        <translation>Adapter und Sätze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No set yet</source>
        <translation>Noch kein Satz</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Add the bundled test problems or a file of your own: questions with their answers, as alpaca JSON, JSON lines or CSV.</source>
        <translation>Fügen Sie die mitgelieferten Testaufgaben oder eine eigene Datei hinzu: Fragen mit ihren Antworten, als Alpaca-JSON, JSON-Zeilen oder CSV.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The bundled test problems</source>
        <translation>Die mitgelieferten Testaufgaben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sample test</source>
        <translation>Beispieltest</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A file…</source>
        <translation>Eine Datei …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Questions with answers</source>
        <translation>Fragen mit Antworten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Data (*.json *.jsonl *.csv);;All files (*)</source>
        <translation>Daten (*.json *.jsonl *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Take the set off the board</source>
        <translation>Satz von der Tafel nehmen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Load the adapter</source>
        <translation>Adapter laden</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Delete this result</source>
        <translation>Dieses Ergebnis löschen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Delete all results of %1</source>
        <translation>Alle Ergebnisse von %1 löschen</translation>
    </message>
    <message>
        <location line="+38"/>
        <location line="+14"/>
        <source>No model is loaded: choose one on Model.</source>
        <translation>Kein Modell ist geladen: wählen Sie eines auf „Modell“.</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>There is no set to evaluate on.</source>
        <translation>Es gibt keinen Satz, auf dem auszuwerten wäre.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+12"/>
        <source>An evaluation is running.</source>
        <translation>Eine Auswertung läuft.</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>greedy</source>
        <translation>gierig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>of %1, which is not loaded</source>
        <translation>von %1, nicht geladen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Runs what is not run yet: of the chosen rows, or of all</source>
        <translation>Führt aus, was noch fehlt: bei den gewählten Zeilen oder bei allen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Nothing has been evaluated yet.</source>
        <translation>Es ist noch nichts ausgewertet.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Save as CSV or JSON lines</source>
        <translation>Als CSV oder JSON-Zeilen speichern</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 of %2 samples</source>
        <translation>%1 von %2 Aufgaben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 samples/s</source>
        <translation>%1 Aufgaben/s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::BoardSet</name>
    <message>
        <location filename="../ui/models/board_set.cpp" line="+36"/>
        <source>Rule: %1</source>
        <translation>Regel: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rule: that of the set</source>
        <translation>Regel: die des Satzes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No rule is known for it: choose one.</source>
        <translation>Für ihn ist keine Regel bekannt: Wählen Sie eine.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rule of the set: %1</source>
        <translation>Regel des Satzes: %1</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>first %1</source>
        <translation>erste %1</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message>
        <location line="+6"/>
        <source>programs are run</source>
        <translation>mit Ausführen</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choices are compared: %1</source>
        <translation>Die Auswahl wird verglichen: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Greedy answers of at most %1 tokens</source>
        <translation>Gierige Antworten von höchstens %1 Token</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Template: each adapter&apos;s own, else Alpaca</source>
        <translation>Vorlage: die des Adapters, sonst Alpaca</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Template: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Programs are run.</source>
        <translation>Programme werden ausgeführt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Programs are written and not run.</source>
        <translation>Programme werden geschrieben und nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>moa::ui::ChangeCard</name>
    <message>
        <location filename="../ui/pages/evaluate/change_card.cpp" line="+90"/>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Choose two evaluated rows above: which samples did one fix, which did it break, and may the difference be chance?</source>
        <translation>Wählen Sie oben zwei ausgewertete Zeilen: Welche Aufgaben hat die eine verbessert, welche verschlechtert, und kann der Unterschied Zufall sein?</translation>
    </message>
    <message>
        <location line="+11"/>
        <location line="+8"/>
        <source>Fixed</source>
        <translation>Besser</translation>
    </message>
    <message>
        <location line="-8"/>
        <location line="+1"/>
        <source>only %1 right</source>
        <translation>nur %1 richtig</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+7"/>
        <source>Broken</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <location line="-6"/>
        <source>Both right</source>
        <translation>Beide richtig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Both wrong</source>
        <translation>Beide falsch</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>McNemar p = %1</source>
        <translation>McNemar p = %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The difference is unlikely to be chance.</source>
        <translation>Der Unterschied ist kaum Zufall.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The difference may be chance.</source>
        <translation>Der Unterschied kann Zufall sein.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Changes by set</source>
        <translation>Änderungen nach Satz</translation>
    </message>
</context>
<context>
    <name>moa::ui::Chart</name>
    <message>
        <location filename="../ui/widgets/chart_files.cpp" line="+50"/>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Picture (*.png);;Document (*.pdf);;Drawing (*.svg);;Numbers (*.csv)</source>
        <translation>Bild (*.png);;Dokument (*.pdf);;Zeichnung (*.svg);;Zahlen (*.csv)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The chart was not saved</source>
        <translation>Das Diagramm wurde nicht gespeichert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 can’t be written. Choose a folder that you may write to, and a name ending in .png, .pdf, .svg or .csv.</source>
        <translation>%1 kann nicht geschrieben werden. Wählen Sie einen Ordner, in den Sie schreiben dürfen, und einen Namen, der auf .png, .pdf, .svg oder .csv endet.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../ui/widgets/chart_input.cpp" line="+176"/>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy the numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1: %2</source>
        <comment>a curve&apos;s name and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1: %2, between %3 and %4</source>
        <comment>a curve&apos;s name, last, least and largest value</comment>
        <translation>%1: %2, zwischen %3 und %4</translation>
    </message>
</context>
<context>
    <name>moa::ui::ChatPage</name>
    <message>
        <location filename="../ui/pages/chat/chat_actions.cpp" line="+80"/>
        <source>Changes the question; its answers are replaced.</source>
        <translation>Ändert die Frage; ihre Antworten werden ersetzt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Changes the question of turn %1; what came after it is dropped.</source>
        <translation>Ändert die Frage von Runde %1; was danach kam, entfällt.</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>Ask something: it stays hidden who answers.</source>
        <translation>Fragen Sie etwas: wer antwortet, bleibt verborgen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Voted.</source>
        <translation>Abgestimmt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which answer is best?</source>
        <translation>Welche Antwort ist die beste?</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+4"/>
        <source>The vote follows the answers.</source>
        <translation>Abgestimmt wird nach den Antworten.</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>This turn has its vote.</source>
        <translation>Für diese Runde ist abgestimmt.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 (half-trained)</source>
        <translation>%1 (halb trainiert)</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Desk back to 1</source>
        <translation>Pult zurück auf 1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Everything is at 1.</source>
        <translation>Alles steht auf 1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Another lane like this</source>
        <translation>Noch eine Spur wie diese</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+6"/>
        <location line="+10"/>
        <location line="+11"/>
        <location filename="../ui/pages/chat_page.cpp" line="+288"/>
        <location line="+45"/>
        <source>The lanes are still answering.</source>
        <translation>Die Spuren antworten noch.</translation>
    </message>
    <message>
        <location line="-26"/>
        <location line="+6"/>
        <location filename="../ui/pages/chat_page.cpp" line="+20"/>
        <source>While it is hidden who answers, the lanes stay.</source>
        <translation>Solange verborgen ist, wer antwortet, bleiben die Spuren.</translation>
    </message>
    <message>
        <location line="-5"/>
        <location filename="../ui/pages/chat_page.cpp" line="+1"/>
        <source>There are six lanes already.</source>
        <translation>Es gibt schon sechs Spuren.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take the lane away</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is the last lane.</source>
        <translation>Das ist die letzte Spur.</translation>
    </message>
    <message>
        <location line="+10"/>
        <location line="+11"/>
        <location filename="../ui/pages/chat_page.cpp" line="-63"/>
        <source>Nothing was asked yet.</source>
        <translation>Es wurde noch nichts gefragt.</translation>
    </message>
    <message>
        <location line="-9"/>
        <location filename="../ui/pages/chat_page.cpp" line="-4"/>
        <source>It is hidden who answers.</source>
        <translation>Wer antwortet, ist verborgen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save the conversation…</source>
        <translation>Gespräch speichern …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy the conversation</source>
        <translation>Gespräch kopieren</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Begin a new conversation</source>
        <translation>Neues Gespräch beginnen</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Save the conversation</source>
        <translation>Gespräch speichern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Text (*.txt);;Every token, as JSON (*.json)</source>
        <translation>Text (*.txt);;Jeder Token, als JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../ui/pages/chat_page.cpp" line="-257"/>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <location filename="../ui/pages/chat/chat_actions.cpp" line="+62"/>
        <source>Take fewer lanes, fewer tokens or a shorter conversation.</source>
        <translation>Nehmen Sie weniger Spuren, weniger Token oder ein kürzeres Gespräch.</translation>
    </message>
    <message>
        <location filename="../ui/pages/chat_page.cpp" line="+130"/>
        <source>No model is loaded</source>
        <translation>Kein Modell ist geladen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Chat needs a base model in memory. Load the small one that comes with the program, or choose your own.</source>
        <translation>Chat braucht ein Basismodell im Speicher. Laden Sie das kleine, das mitgeliefert ist, oder wählen Sie ein eigenes.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No adapter to compare with</source>
        <translation>Kein Adapter zum Vergleichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Load an adapter, or train one: while a training is paused, its half-trained adapter answers here.</source>
        <translation>Laden Sie einen Adapter, oder trainieren Sie einen: während ein Training pausiert, antwortet sein halb trainierter Adapter hier.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Model</source>
        <translation>„Modell“ öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Load the sample model</source>
        <translation>Beispielmodell laden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Load an adapter</source>
        <translation>Adapter laden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Train</source>
        <translation>„Training“ öffnen</translation>
    </message>
    <message>
        <location line="+99"/>
        <source>It is being loaded.</source>
        <translation>Es wird geladen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Up to here the same as lane %1.</source>
        <translation>Bis hierher wie Spur %1.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Ask…</source>
        <translation>Fragen …</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Ask all %n lanes…</source>
        <translation>
            <numerusform>%n Spur fragen …</numerusform>
            <numerusform>Alle %n Spuren fragen …</numerusform>
        </translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 template</source>
        <translation>Vorlage %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Each its own template</source>
        <translation>Jede ihre eigene Vorlage</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is only one lane.</source>
        <translation>Es gibt nur eine Spur.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>without the earlier turns</source>
        <translation>ohne die früheren Runden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>each its own template</source>
        <translation>jede ihre eigene Vorlage</translation>
    </message>
</context>
<context>
    <name>moa::ui::ChatRecord</name>
    <message>
        <location filename="../ui/models/chat_record.cpp" line="+68"/>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>system prompt: %1</source>
        <translation>Systemprompt: %1</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Question %1</source>
        <translation>Frage %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Lane %1</source>
        <translation>Spur %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::ChatSession</name>
    <message>
        <location filename="../ui/pages/chat/chat_session.cpp" line="+182"/>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no router</source>
        <translation>kein Router</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1, half-trained</source>
        <translation>%1, halb trainiert</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>No model is loaded: choose one on Model.</source>
        <translation>Kein Modell ist geladen: wählen Sie eines auf „Modell“.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Lane %1 is still answering.</source>
        <translation>Spur %1 antwortet noch.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The lanes are still answering.</source>
        <translation>Die Spuren antworten noch.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A training is running: pause it on Train to chat.</source>
        <translation>Ein Training läuft: pausieren Sie es auf „Training“, um zu chatten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The adapter of lane %1 is no longer loaded: choose another, or take the lane away.</source>
        <translation>Der Adapter von Spur %1 ist nicht mehr geladen: wählen Sie einen anderen, oder entfernen Sie die Spur.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Greedy, and nothing was changed: the answer would be the same.</source>
        <translation>Gierig, und nichts wurde geändert: die Antwort wäre dieselbe.</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>moa::ui::ChatSettings</name>
    <message>
        <location filename="../ui/models/chat_settings.cpp" line="+93"/>
        <source>Greedy</source>
        <translation>Gierig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>top-k %1</source>
        <translation>top-k %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>top-p %1</source>
        <translation>top-p %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>min-p %1</source>
        <translation>min-p %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>penalty %1</source>
        <translation>Abzug %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::Composer</name>
    <message>
        <location filename="../ui/pages/chat/composer.cpp" line="+114"/>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Don&apos;t change it</source>
        <translation>Nicht ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+21"/>
        <source>System prompt set</source>
        <translation>Systemprompt gesetzt</translation>
    </message>
    <message>
        <location line="-21"/>
        <location line="+21"/>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <location line="-20"/>
        <source>What the model is told before the conversation</source>
        <translation>Was dem Modell vor dem Gespräch gesagt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the next token is chosen</source>
        <translation>Wie der nächste Token gewählt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How a question is put into words for the model</source>
        <translation>Wie eine Frage für das Modell in Worte gefasst wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+60"/>
        <source>Enter sends, Shift+Enter new line</source>
        <translation>Eingabe sendet, Umschalt+Eingabe neue Zeile</translation>
    </message>
    <message>
        <location line="-59"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Nothing is written yet.</source>
        <translation>Es ist noch nichts geschrieben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Asks all lanes (Enter)</source>
        <translation>Fragt alle Spuren (Eingabe)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It stops with the next token.</source>
        <translation>Es hält beim nächsten Token an.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ends the answers and keeps what there is (Esc)</source>
        <translation>Beendet die Antworten und behält, was da ist (Esc)</translation>
    </message>
</context>
<context>
    <name>moa::ui::CurveCards</name>
    <message>
        <location filename="../ui/pages/train/curve_cards.cpp" line="+58"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens / s</source>
        <translation>Token / s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Adapters active</source>
        <translation>Aktive Adapter</translation>
    </message>
</context>
<context>
    <name>moa::ui::DataPage</name>
    <message>
        <location filename="../ui/pages/data_page.cpp" line="+126"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>the data</source>
        <translation>die Daten</translation>
    </message>
</context>
<context>
    <name>moa::ui::DeskChips</name>
    <message>
        <location filename="../ui/pages/chat/routing_desk.cpp" line="+170"/>
        <source>Routing desk: everything at 1</source>
        <translation>Routing-Pult: alles auf 1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Routing desk: %1</source>
        <translation>Routing-Pult: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Press to open its faders.</source>
        <translation>Drücken öffnet die Regler.</translation>
    </message>
</context>
<context>
    <name>moa::ui::Drawer</name>
    <message>
        <location filename="../ui/widgets/drawer.cpp" line="+42"/>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>moa::ui::ErrorNotice</name>
    <message>
        <location filename="../ui/widgets/error_notice.cpp" line="+47"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>moa::ui::Errors</name>
    <message>
        <location filename="../ui/services/error_text.cpp" line="+23"/>
        <source>This can&apos;t be done like that.</source>
        <translation>Das geht so nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>These settings can&apos;t be run.</source>
        <translation>Mit diesen Angaben geht es nicht.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A file can&apos;t be used.</source>
        <translation>Eine Datei ist nicht brauchbar.</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Change the setting that is named.</source>
        <translation>Ändern Sie die genannte Einstellung.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose another file, or mend what is named.</source>
        <translation>Wählen Sie eine andere Datei, oder beheben Sie, was genannt ist.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A file can&apos;t be written.</source>
        <translation>Eine Datei lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make room on the disk, or choose a folder that you may write to.</source>
        <translation>Schaffen Sie Platz auf der Platte, oder wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is not enough memory.</source>
        <translation>Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take a smaller micro-batch, shorter examples or fewer adapters.</source>
        <translation>Nehmen Sie einen kleineren Micro-Batch, kürzere Beispiele oder weniger Adapter.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The training diverged.</source>
        <translation>Das Training ist divergiert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take a lower learning rate or limit the gradient; what was kept can be resumed.</source>
        <translation>Nehmen Sie eine niedrigere Lernrate, oder begrenzen Sie den Gradienten; was behalten wurde, lässt sich fortsetzen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The device failed.</source>
        <translation>Das Gerät hat versagt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose another device in the training settings, or run the self-check on Home.</source>
        <translation>Wählen Sie ein anderes Gerät in den Trainingsangaben, oder führen Sie den Selbsttest auf „Start“ aus.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Something went wrong inside the program.</source>
        <translation>Im Programm ging etwas schief.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy this and report it; what was kept is not touched.</source>
        <translation>Kopieren Sie dies, und melden Sie es; was behalten wurde, ist unberührt.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Use %1</source>
        <translation>%1 nehmen</translation>
    </message>
</context>
<context>
    <name>moa::ui::EvaluatePage</name>
    <message>
        <location filename="../ui/pages/evaluate/chosen_samples.cpp" line="+90"/>
        <source>Choices were compared: nothing was written.</source>
        <translation>Die Auswahl wurde verglichen: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Neither adapter is loaded and has a router.</source>
        <translation>Kein gewählter Adapter ist geladen und hat einen Router.</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../ui/pages/evaluate_page.cpp" line="+241"/>
        <source>An evaluation is running.</source>
        <translation>Eine Auswertung läuft.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is being answered.</source>
        <translation>Die Frage wird gerade beantwortet.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A training is running: pause it on Train to show routing.</source>
        <translation>Ein Training läuft: pausieren Sie es auf „Training“, um das Routing zu zeigen.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Answering again</source>
        <translation>Noch einmal antworten</translation>
    </message>
    <message>
        <location filename="../ui/pages/evaluate_page.cpp" line="-171"/>
        <source>Save the results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Table (*.csv);;Every sample (*.jsonl)</source>
        <translation>Tabelle (*.csv);;Jede Aufgabe (*.jsonl)</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>What was evaluated earlier is being read.</source>
        <translation>Frühere Auswertungen werden gelesen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+39"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="-39"/>
        <source>earlier evaluations</source>
        <translation>frühere Auswertungen</translation>
    </message>
    <message numerus="yes">
        <location line="+23"/>
        <source>%n earlier evaluation(s) can&apos;t be read.</source>
        <translation>
            <numerusform>Eine frühere Auswertung ist nicht lesbar.</numerusform>
            <numerusform>%n frühere Auswertungen sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The others are here.</source>
        <translation>Die anderen sind da.</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Run programs that the model writes?</source>
        <translation>Programme ausführen, die das Modell schreibt?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>You are asked once, until Studio is closed.</source>
        <translation>Gefragt wird einmal, bis Studio geschlossen wird.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Don&apos;t run</source>
        <translation>Nicht ausführen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Run them</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>“%1” is asked in this way already.</source>
        <translation>„%1“ wird schon auf diese Weise gefragt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Another column of the board asks it so. This one stays as it was.</source>
        <translation>Eine andere Spalte der Tafel fragt so. Diese bleibt, wie sie war.</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>Delete %n result(s)?</source>
        <translation>
            <numerusform>Ein Ergebnis löschen?</numerusform>
            <numerusform>%n Ergebnisse löschen?</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The answers are removed from the board and from disk. What a run&apos;s folder keeps stays there.</source>
        <translation>Die Antworten verschwinden von der Tafel und vom Datenträger. Was der Ordner eines Laufs bewahrt, bleibt dort.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Deleting</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>evaluations</source>
        <translation>Auswertungen</translation>
    </message>
</context>
<context>
    <name>moa::ui::EvaluationBoard</name>
    <message>
        <location filename="../ui/models/evaluation_board.cpp" line="+251"/>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>not run</source>
        <translation>nicht ausgewertet</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n program(s) written, not run</source>
        <translation>
            <numerusform>%n Programm geschrieben, nicht ausgeführt</numerusform>
            <numerusform>%n Programme geschrieben, nicht ausgeführt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of %2 written</source>
        <translation>%1 von %2 geschrieben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 (95 %: %2 to %3), %4 of %5 samples</source>
        <translation>%1 (95 %: %2 bis %3), %4 von %5 Aufgaben</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>moa::ui::EvaluationQueue</name>
    <message>
        <location filename="../ui/pages/evaluate/evaluation_queue.cpp" line="+39"/>
        <source>Evaluating</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>moa::ui::ExportDialog</name>
    <message>
        <location filename="../ui/pages/export/export_dialog.cpp" line="+93"/>
        <location line="+49"/>
        <location line="+1"/>
        <source>Folder to write to</source>
        <translation>Ordner, in den geschrieben wird</translation>
    </message>
    <message>
        <location line="-5"/>
        <location line="+12"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose the folder to write to</source>
        <translation>Ordner wählen, in den geschrieben wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verify what was written</source>
        <translation>Geschriebenes prüfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>the forms for %1</source>
        <translation>die Formen für %1</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>No model is loaded to verify it on: choose its base on Model.</source>
        <translation>Zum Prüfen ist kein Modell geladen: wählen Sie seine Basis auf „Modell“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A training holds another base model; this can be verified when it has ended.</source>
        <translation>Ein Training hält ein anderes Basismodell; geprüft werden kann, wenn es zu Ende ist.</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+10"/>
        <source>It is being exported.</source>
        <translation>Es wird exportiert.</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>No form can carry this adapter.</source>
        <translation>Keine Form kann diesen Adapter aufnehmen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Name the folder to write to, from its root.</source>
        <translation>Nennen Sie den Ordner mit vollem Pfad.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The file is loaded again from disk, stored prompts are run through it and the original on %1, and the result is kept beside it in verification.json.</source>
        <translation>Die Datei wird von der Platte neu geladen, feste Prompts laufen durch sie und das Original auf %1, und das Ergebnis liegt daneben in verification.json.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nobody checks then whether the written file behaves as the original does.</source>
        <translation>Niemand prüft dann, ob sich die geschriebene Datei wie das Original verhält.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Waits for the running job</source>
        <translation>Wartet auf die laufende Aufgabe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loading the base model</source>
        <translation>Basismodell wird geladen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Writing and verifying</source>
        <translation>Schreiben und Prüfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It stops when the file is written.</source>
        <translation>Es hält an, wenn die Datei geschrieben ist.</translation>
    </message>
</context>
<context>
    <name>moa::ui::ExportReport</name>
    <message>
        <location filename="../ui/pages/export/export_report.cpp" line="+64"/>
        <source>Written, not verified</source>
        <translation>Geschrieben, nicht geprüft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Written, and it behaves as the original does</source>
        <translation>Geschrieben, und es verhält sich wie das Original</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Written, but it does not behave as the original does</source>
        <translation>Geschrieben, aber es verhält sich nicht wie das Original</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>Largest difference between logits on %n prompt(s): %1</source>
        <translation>
            <numerusform>Größte Differenz der Logits bei %n Prompt: %1</numerusform>
            <numerusform>Größte Differenz der Logits bei %n Prompts: %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>First token that differs: prompt %1, place %2, token %3 became %4</source>
        <translation>Erster Token, der abweicht: Prompt %1, Stelle %2, aus Token %3 wurde %4</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No token differs</source>
        <translation>Kein Token weicht ab</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
</context>
<context>
    <name>moa::ui::Fader</name>
    <message>
        <location filename="../ui/pages/chat/fader.cpp" line="+89"/>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>moa::ui::FigureStrip</name>
    <message>
        <location filename="../ui/pages/train/figure_strip.cpp" line="+85"/>
        <source>Figures of the run</source>
        <translation>Kennzahlen des Laufs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens / s</source>
        <translation>Token / s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Padding</source>
        <translation>Auffüllung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%1 in %n steps</source>
        <translation>
            <numerusform>%1 in %n Schritt</numerusform>
            <numerusform>%1 in %n Schritten</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>best, step %1</source>
        <translation>bester, Schritt %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>best %1, step %2</source>
        <translation>bester %1, Schritt %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>as measured</source>
        <translation>wie gemessen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>of the last step</source>
        <translation>des letzten Schritts</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>peak, of %1</source>
        <translation>höchstens, von %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Time spent</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>done %1</source>
        <translation>fertig %1</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::FilesCard</name>
    <message>
        <location filename="../ui/pages/data/files_card.cpp" line="+79"/>
        <source>Data format</source>
        <translation>Datenformat</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop files or choose</source>
        <translation>Dateien ablegen oder wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Format of the files</source>
        <translation>Format der Dateien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+15"/>
        <source>Column: %1</source>
        <translation>Spalte: %1</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>The sample</source>
        <translation>Das Beispiel</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take it off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>is not installed</source>
        <translation>ist nicht installiert</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>is being read…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%1 · %Ln row(s)</source>
        <translation>
            <numerusform>%1 · %Ln Zeile</numerusform>
            <numerusform>%1 · %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Auto: %1</source>
        <translation>Automatisch: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no file yet.</source>
        <translation>Es gibt noch keine Datei.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the rows are written; recognised from the content unless chosen here</source>
        <translation>Wie die Zeilen geschrieben sind; wird am Inhalt erkannt, wenn hier nichts gewählt ist</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>There is no file that could be read.</source>
        <translation>Keine Datei ließ sich lesen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>“%1” has no columns to choose from.</source>
        <translation>„%1“ hat keine Spalten zur Wahl.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Recognise</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 (not there)</source>
        <translation>%1 (nicht da)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Which column holds what is learnt; recognised by the usual names unless chosen here</source>
        <translation>In welcher Spalte steht, was gelernt wird; an den üblichen Namen erkannt, wenn hier nichts gewählt ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which column holds it; recognised by the usual names unless chosen here</source>
        <translation>In welcher Spalte es steht; an den üblichen Namen erkannt, wenn hier nichts gewählt ist</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Add data</source>
        <translation>Daten hinzufügen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Data to learn from</source>
        <translation>Daten, aus denen gelernt wird</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Data (*.json *.jsonl *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Daten (*.json *.jsonl *.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Take data off the list</source>
        <translation>Daten von der Liste nehmen</translation>
    </message>
</context>
<context>
    <name>moa::ui::FilmFrame</name>
    <message>
        <location filename="../ui/pages/train/film_strip.cpp" line="+55"/>
        <source>Answer at step %1, at the cursor</source>
        <translation>Antwort bei Schritt %1, am Zeiger</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer at step %1</source>
        <translation>Antwort bei Schritt %1</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>at the cursor</source>
        <translation>am Zeiger</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
</context>
<context>
    <name>moa::ui::FilmStrip</name>
    <message>
        <location line="+55"/>
        <source>Sample answers</source>
        <translation>Beispielantworten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Previous prompt</source>
        <translation>Voriger Prompt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Next prompt</source>
        <translation>Nächster Prompt</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>“%1”</source>
        <comment>a prompt in quotation marks</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 of %2</source>
        <comment>which of the prompts is shown</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The first answer comes with the first checkpoint.</source>
        <translation>Die erste Antwort kommt mit dem ersten Checkpoint.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This run has no sample prompts. They can be named when a run is set up.</source>
        <translation>Dieser Lauf hat keine Beispiel-Prompts. Man nennt sie beim Einrichten eines Laufs.</translation>
    </message>
</context>
<context>
    <name>moa::ui::HeatMap</name>
    <message>
        <location filename="../ui/widgets/heat_map.cpp" line="+113"/>
        <source>%1, layer %2: %3</source>
        <translation>%1, Schicht %2: %3</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, layer %2: no adapter</source>
        <translation>%1, Schicht %2: kein Adapter</translation>
    </message>
</context>
<context>
    <name>moa::ui::HeroCard</name>
    <message>
        <location filename="../ui/pages/home/hero_card.cpp" line="+58"/>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>Try the sample</source>
        <translation>Das Beispiel ausprobieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Train a Soft MoA on arithmetic word problems with SmolLM2-135M-Instruct, watch the mixture form, and ask it something.</source>
        <translation>Trainieren Sie ein Soft MoA auf Rechenaufgaben mit SmolLM2-135M-Instruct, sehen Sie der Mischung beim Entstehen zu, und fragen Sie sie etwas.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A few minutes, also without a graphics card</source>
        <translation>Wenige Minuten, auch ohne Grafikkarte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everything is here already; nothing is downloaded</source>
        <translation>Alles ist schon da; nichts wird heruntergeladen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Start the sample</source>
        <translation>Beispiel starten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only open it</source>
        <translation>Nur öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fills the pages in without starting</source>
        <translation>Füllt die Seiten aus, ohne zu starten</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>About %1 of memory at its highest</source>
        <translation>Etwa %1 Speicher, wenn es am meisten braucht</translation>
    </message>
</context>
<context>
    <name>moa::ui::HomePage</name>
    <message>
        <location filename="../ui/pages/home_page.cpp" line="+82"/>
        <location line="+5"/>
        <source>Recent runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Recent models</source>
        <translation>Letzte Modelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <location line="+91"/>
        <source>All %n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>Alle %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <location line="-90"/>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What you train appears here. The sample is a good first one.</source>
        <translation>Was Sie trainieren, erscheint hier. Das Beispiel ist ein guter Anfang.</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>A training is under way.</source>
        <translation>Ein Training ist im Gange.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The sample model is not installed: run packaging/deps.sh, or name its file in MOA_SAMPLE_MODEL, and start again.</source>
        <translation>Das Beispielmodell ist nicht installiert: führen Sie packaging/deps.sh aus oder nennen Sie seine Datei in MOA_SAMPLE_MODEL, und starten Sie neu.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The sample problems are not installed: install the program again, or name its resources in MOA_RESOURCES.</source>
        <translation>Die Beispielaufgaben sind nicht installiert: installieren Sie das Programm neu oder nennen Sie seine Ressourcen in MOA_RESOURCES.</translation>
    </message>
    <message>
        <location line="+12"/>
        <location line="+129"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="-129"/>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Move %1 to the bin?</source>
        <translation>%1 in den Papierkorb?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It stays in the folder .bin of the workspace until you delete it there.</source>
        <translation>Er bleibt im Ordner .bin des Arbeitsbereichs, bis Sie ihn dort löschen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move to the bin</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Moving</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>None yet. Open a folder of Meta or Hugging Face, or a GGUF file.</source>
        <translation>Noch keine. Öffnen Sie einen Ordner von Meta oder Hugging Face oder eine GGUF-Datei.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The sample</source>
        <translation>Das Beispiel</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The preset of the sample is missing.</source>
        <translation>Die Voreinstellung des Beispiels fehlt.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Planning</source>
        <translation>Planen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>the sample</source>
        <translation>das Beispiel</translation>
    </message>
</context>
<context>
    <name>moa::ui::InterruptedBanner</name>
    <message>
        <location filename="../ui/pages/home/interrupted_banner.cpp" line="+35"/>
        <source>%1 ended unexpectedly at step %2</source>
        <translation>%1 endete unerwartet bei Schritt %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Resuming goes on from its latest whole checkpoint, repeats the steps since then, and gives the same adapter as if nothing had happened.</source>
        <translation>Fortsetzen beginnt beim letzten ganzen Checkpoint, wiederholt die Schritte seitdem und ergibt denselben Adapter, als wäre nichts geschehen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Look at</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>moa::ui::JobBar</name>
    <message>
        <location filename="../ui/shell/job_bar.cpp" line="+24"/>
        <source>loading the model</source>
        <translation>Modell laden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>reading the data</source>
        <translation>Daten lesen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>validating</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>writing the weights</source>
        <translation>Gewichte schreiben</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Take out: %1 %2</source>
        <translation>Herausnehmen: %1 %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show what happened (Ctrl+L)</source>
        <translation>Zeigen, was geschehen ist (Strg+L)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message numerus="yes">
        <location line="+31"/>
        <source>%n queued</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>· %1 left, done %2</source>
        <translation>· noch %1, fertig %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It pauses after this micro-batch.</source>
        <translation>Es pausiert nach diesem Micro-Batch.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is stopping.</source>
        <translation>Es hält an.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stop and keep</source>
        <translation>Anhalten, behalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It stops after this micro-batch or token.</source>
        <translation>Es hält nach diesem Micro-Batch oder Token an.</translation>
    </message>
</context>
<context>
    <name>moa::ui::KnownModels</name>
    <message>
        <location filename="../ui/services/known_models.cpp" line="+27"/>
        <source>it is an adapter</source>
        <translation>es ist ein Adapter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is a data file</source>
        <translation>es ist eine Datendatei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is a run</source>
        <translation>es ist ein Lauf</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>not on this disk now</source>
        <translation>jetzt nicht auf dieser Platte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not a model: %1</source>
        <translation>Kein Modell: %1</translation>
    </message>
    <message>
        <location line="+70"/>
        <source>Looking at</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>moa::ui::KnownModelsCard</name>
    <message>
        <location filename="../ui/pages/model/known_models_card.cpp" line="+43"/>
        <source>Known models</source>
        <translation>Bekannte Modelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a folder as Meta or Hugging Face lay it out</source>
        <translation>Einen Ordner wählen, wie Meta oder Hugging Face ihn anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a model&apos;s folder</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>GGUF file…</source>
        <translation>GGUF-Datei …</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>Choose a GGUF file</source>
        <translation>GGUF-Datei wählen</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>None yet: what you open is kept here. A base model is only read, never changed.</source>
        <translation>Noch keine: was Sie öffnen, wird hier aufbewahrt. Ein Basismodell wird nur gelesen, nie geändert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A base model is only read, never changed.</source>
        <translation>Ein Basismodell wird nur gelesen, nie geändert.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Take it off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
</context>
<context>
    <name>moa::ui::LaneCard</name>
    <message>
        <location filename="../ui/pages/chat/lane_card.cpp" line="+156"/>
        <location line="+38"/>
        <location line="+2"/>
        <source>Nothing to route</source>
        <translation>Nichts zu routen</translation>
    </message>
    <message>
        <location line="-39"/>
        <location line="+40"/>
        <source>The base model answers as it is.</source>
        <translation>Das Basismodell antwortet, wie es ist.</translation>
    </message>
    <message>
        <location line="-39"/>
        <location line="+128"/>
        <location line="+89"/>
        <source>What made this answer</source>
        <translation>Woraus diese Antwort entstand</translation>
    </message>
    <message>
        <location line="-216"/>
        <location line="+128"/>
        <source>Copy the answer and what made it</source>
        <translation>Antwort kopieren, mit dem, woraus sie entstand</translation>
    </message>
    <message>
        <location line="-127"/>
        <source>Answer again</source>
        <translation>Noch einmal antworten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This answer is the best of the lanes</source>
        <translation>Diese Antwort ist die beste der Spuren</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Answer of lane %1</source>
        <translation>Antwort von Spur %1</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Who answers is told after the vote.</source>
        <translation>Wer antwortet, wird nach der Abstimmung gesagt.</translation>
    </message>
    <message numerus="yes">
        <location line="+78"/>
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>answering</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Answer again, with this lane&apos;s desk and the sampling as they are now</source>
        <translation>Noch einmal antworten, mit Pult und Auswahl, wie sie jetzt sind</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no answer yet.</source>
        <translation>Es gibt noch keine Antwort.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>No router, so no tint: every weight is 1.</source>
        <translation>Kein Router, also keine Tönung: jedes Gewicht ist 1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This lane was not asked in this turn. “Answer again” asks it.</source>
        <translation>Diese Spur wurde in dieser Runde nicht gefragt. „Noch einmal antworten“ fragt sie.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The answer appears here.</source>
        <translation>Hier erscheint die Antwort.</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>Adapter: %1</source>
        <translation>Adapter: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Lies in: %1</source>
        <translation>Liegt in: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Template: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sampling: %1</source>
        <translation>Auswahl: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Desk: %1</source>
        <translation>Pult: %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>everything at 1</source>
        <translation>alles auf 1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>System prompt: %1</source>
        <translation>Systemprompt: %1</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Prompt: %n token(s)</source>
        <translation>
            <numerusform>Prompt: %n Token</numerusform>
            <numerusform>Prompt: %n Token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::LaneDesk</name>
    <message>
        <location filename="../ui/models/lane_desk.cpp" line="+60"/>
        <source>%1 muted</source>
        <translation>%1 stumm</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 solo</source>
        <translation>%1 solo</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>moa::ui::LaneHead</name>
    <message>
        <location filename="../ui/pages/chat/lane_head.cpp" line="+97"/>
        <source>More of this lane</source>
        <translation>Mehr zu dieser Spur</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Lane %1: %2</source>
        <translation>Spur %1: %2</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1: choose who answers in this lane</source>
        <translation>%1: wählen, wer in dieser Spur antwortet</translation>
    </message>
</context>
<context>
    <name>moa::ui::LengthCard</name>
    <message>
        <location filename="../ui/pages/data/length_card.cpp" line="+69"/>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>cut at</source>
        <translation>gekürzt auf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens at which an example is cut</source>
        <translation>Token, nach denen ein Beispiel abgeschnitten wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lengths of the examples, with the cut-off</source>
        <translation>Längen der Beispiele, mit der Grenze</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+69"/>
        <source>Drag the line, or move it with the arrow keys</source>
        <translation>Ziehen Sie die Linie, oder bewegen Sie sie mit den Pfeiltasten</translation>
    </message>
    <message>
        <location line="-22"/>
        <source>Longest example</source>
        <translation>Längstes Beispiel</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>There are no examples yet.</source>
        <translation>Es gibt noch keine Beispiele.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The lengths are not known without a tokenizer.</source>
        <translation>Ohne Tokenizer sind die Längen nicht bekannt.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>learnt-from tokens</source>
        <translation>gelernte Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The share of the tokens that the loss covers: answers and their ends</source>
        <translation>Der Anteil der Token, die der Verlust umfasst: Antworten und ihr Ende</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>examples cut</source>
        <translation>gekürzte Beispiele</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The end of an input goes first, then the beginning of it all; the answer stays longest.</source>
        <translation>Zuerst geht das Ende der Eingabe, dann der Anfang von allem; die Antwort bleibt am längsten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Keep all at %1</source>
        <translation>Alle behalten mit %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The smallest cut-off at which nothing is lost. Longer examples need more memory.</source>
        <translation>Die kleinste Grenze, bei der nichts verloren geht. Längere Beispiele brauchen mehr Speicher.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Nothing is lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln example(s) lose %1 tokens.</source>
        <translation>
            <numerusform>%Ln Beispiel verliert %1 Token.</numerusform>
            <numerusform>%Ln Beispiele verlieren %1 Token.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::LengthHistogram</name>
    <message>
        <location filename="../ui/pages/data/length_histogram.cpp" line="+151"/>
        <source>tokens per example</source>
        <translation>Token je Beispiel</translation>
    </message>
</context>
<context>
    <name>moa::ui::LoadCard</name>
    <message>
        <location filename="../ui/pages/model/load_card.cpp" line="+41"/>
        <source>Unload</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Progress of loading</source>
        <translation>Fortschritt des Ladens</translation>
    </message>
    <message>
        <location line="+102"/>
        <source>Loading was stopped.</source>
        <translation>Das Laden wurde angehalten.</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 in memory, ready to train and to chat</source>
        <translation>%1 im Speicher, bereit zum Trainieren und Chatten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is loaded in another precision</source>
        <translation>%1 ist in anderer Genauigkeit geladen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>in memory now: %1</source>
        <translation>jetzt im Speicher: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no model is in memory</source>
        <translation>kein Modell ist im Speicher</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Training and Chat use it as it is; adapters lie beside it.</source>
        <translation>Training und Chat nutzen es, wie es ist; Adapter liegen daneben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 and its adapters make room for it first.</source>
        <translation>%1 und seine Adapter machen ihm zuvor Platz.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training loads it by itself; load it here to chat or to evaluate.</source>
        <translation>Das Training lädt es von selbst; laden Sie es hier, um zu chatten oder auszuwerten.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Load in %1</source>
        <translation>In %1 laden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A training is under way and holds its model; stop it on Train first.</source>
        <translation>Ein Training ist im Gange und hält sein Modell; halten Sie es zuerst auf „Training“ an.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing that can be loaded is chosen.</source>
        <translation>Es ist nichts gewählt, das sich laden lässt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Brings the weights into memory</source>
        <translation>Bringt die Gewichte in den Speicher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gives its memory back; the adapters beside it go too</source>
        <translation>Gibt seinen Speicher zurück; auch die Adapter daneben gehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It stops after this layer.</source>
        <translation>Es hält nach dieser Schicht an.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Then no model is in memory</source>
        <translation>Danach ist kein Modell im Speicher</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Unloading</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loading in %1</source>
        <translation>Lädt in %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stops after this layer</source>
        <translation>hält nach dieser Schicht an</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>layer %1 of %2</source>
        <translation>Schicht %1 von %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Stopping leaves no model in memory.</source>
        <translation>Anhalten lässt kein Modell im Speicher.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::LogDrawer</name>
    <message>
        <location filename="../ui/shell/log_drawer.cpp" line="+36"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing has happened yet.</source>
        <translation>Es ist noch nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>moa::ui::LossCard</name>
    <message>
        <location filename="../ui/pages/train/loss_card.cpp" line="+32"/>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss over the run</source>
        <translation>Verlust über den Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The curve begins with the first step.</source>
        <translation>Die Kurve beginnt mit dem ersten Schritt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the axis counts</source>
        <translation>Was die Achse zählt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More for this chart</source>
        <translation>Mehr zu diesem Diagramm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Logarithmic axis</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save the chart…</source>
        <translation>Diagramm speichern …</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Show or hide: %1</source>
        <translation>Zeigen oder verbergen: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>each step</source>
        <translation>jeder Schritt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>each</source>
        <comment>loss of one step, in a narrow read-out</comment>
        <translation>je Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>smoothed</source>
        <translation>geglättet</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>smooth</source>
        <comment>smoothed loss, in a narrow read-out</comment>
        <translation>glatt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>valid.</source>
        <comment>validation loss, in a narrow read-out</comment>
        <translation>Valid.</translation>
    </message>
</context>
<context>
    <name>moa::ui::MainWindow</name>
    <message>
        <location filename="../ui/shell/main_window.cpp" line="+75"/>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 is done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Choose data</source>
        <translation>Daten wählen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="+80"/>
        <source>Looking for devices</source>
        <translation>Geräte suchen</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Stop and keep</source>
        <translation>Anhalten, behalten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Go on in the tray</source>
        <translation>Im Infobereich weiter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A job is running</source>
        <translation>Eine Aufgabe läuft</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stopping keeps what the training has learnt; it can be resumed from Home or Runs.</source>
        <translation>Anhalten behält, was das Training gelernt hat; auf „Start“ oder „Läufe“ lässt es sich fortsetzen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stopping ends it at the next token or file.</source>
        <translation>Anhalten beendet sie beim nächsten Token oder der nächsten Datei.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Closing when the job has stopped.</source>
        <translation>Geschlossen wird, wenn die Aufgabe angehalten hat.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Open MoA Studio</source>
        <translation>MoA Studio öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>%1 – MoA Studio</source>
        <translation>%1 – MoA Studio</translation>
    </message>
</context>
<context>
    <name>moa::ui::MemoryCard</name>
    <message>
        <location filename="../ui/pages/mixture/cost_cards.cpp" line="+44"/>
        <source>Base model</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Adapters</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Program, logits</source>
        <translation>Programm, Logits</translation>
    </message>
    <message>
        <location line="+138"/>
        <source>Memory while training</source>
        <translation>Speicher im Training</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>at micro-batch %1, %2 tokens</source>
        <translation>bei Micro-Batch %1, %2 Token</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>It does not fit.</source>
        <translation>Es passt nicht.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>A smaller micro-batch would.</source>
        <translation>Ein kleinerer Micro-Batch passte.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take fewer adapters, shorter examples or a smaller model.</source>
        <translation>Nehmen Sie weniger Adapter, kürzere Beispiele oder ein kleineres Modell.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Use %1 × %2</source>
        <translation>%1 × %2 nehmen</translation>
    </message>
</context>
<context>
    <name>moa::ui::MixturePage</name>
    <message>
        <location filename="../ui/pages/mixture_page.cpp" line="+79"/>
        <source>Micro-batch size</source>
        <translation>Größe des Micro-Batches</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Where adapters sit</source>
        <translation>Wo Adapter sitzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Select</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drag to paint, Shift for a rectangle</source>
        <translation>Ziehen malt, mit Umschalt ein Rechteck</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set up training</source>
        <translation>Training einrichten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Adapters by type and layer</source>
        <translation>Adapter nach Typ und Schicht</translation>
    </message>
    <message>
        <location line="+148"/>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a base model first: its layers are what adapters are painted on.</source>
        <translation>Wählen Sie zuerst ein Basismodell: auf seine Schichten werden Adapter gemalt.</translation>
    </message>
    <message>
        <location line="-150"/>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+179"/>
        <source>No adapter is painted yet.</source>
        <translation>Noch ist kein Adapter gemalt.</translation>
    </message>
    <message>
        <location line="-179"/>
        <source>Drag over the grid, or begin with a preset.</source>
        <translation>Ziehen Sie über das Raster, oder beginnen Sie mit einer Voreinstellung.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Begin with %1</source>
        <translation>Mit %1 beginnen</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Router: %1</source>
        <translation>Router: %1</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message numerus="yes">
        <location line="+47"/>
        <source>%n thing(s) can&apos;t be run:</source>
        <translation>
            <numerusform>%n Angabe geht so nicht:</numerusform>
            <numerusform>%n Angaben gehen so nicht:</numerusform>
        </translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Planning</source>
        <translation>Planen</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>What it costs is not known:</source>
        <translation>Was es kostet, ist nicht bekannt:</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Adapter: %1</source>
        <translation>Adapter: %1</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Use</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing saved yet</source>
        <translation>Noch nichts gespeichert</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Save the mixture</source>
        <translation>Mischung speichern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name of the preset:</source>
        <translation>Name der Voreinstellung:</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The preset was not saved.</source>
        <translation>Die Voreinstellung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Preset %1</source>
        <translation>Voreinstellung %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::ModelCard</name>
    <message>
        <location filename="../ui/pages/model/model_card.cpp" line="+112"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model width</source>
        <translation>Modellbreite</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Feed-forward</source>
        <translation>Feed-forward</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1, keys and values %2</source>
        <translation>%1, Keys und Values %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Chat template</source>
        <translation>Chat-Vorlage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>shared with the output</source>
        <translation>mit der Ausgabe geteilt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>apart from the output</source>
        <translation>getrennt von der Ausgabe</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Bundled</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No tokenizer</source>
        <translation>Kein Tokenizer</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Weights, dimensions and tokenizer are all there.</source>
        <translation>Gewichte, Maße und Tokenizer sind alle da.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without a tokenizer only data that is tokenised already can be used.</source>
        <translation>Ohne Tokenizer lassen sich nur Daten verwenden, die schon in Token zerlegt sind.</translation>
    </message>
</context>
<context>
    <name>moa::ui::ModelPage</name>
    <message>
        <location filename="../ui/pages/model_page.cpp" line="+59"/>
        <source>Drop a model here</source>
        <translation>Modell hier ablegen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>a folder or a file, or press to choose</source>
        <translation>ein Ordner oder eine Datei, oder drücken zum Wählen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Meta · Hugging Face · GGUF</source>
        <translation>Meta · Hugging Face · GGUF</translation>
    </message>
    <message>
        <location line="+61"/>
        <location line="+18"/>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Folder of a model</source>
        <translation>Ordner eines Modells</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>A model&apos;s file</source>
        <translation>Datei eines Modells</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>GGUF (*.gguf);;All files (*)</source>
        <translation>GGUF (*.gguf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A folder (Meta, Hugging Face)…</source>
        <translation>Ein Ordner (Meta, Hugging Face) …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A GGUF file…</source>
        <translation>Eine GGUF-Datei …</translation>
    </message>
</context>
<context>
    <name>moa::ui::NoModelCard</name>
    <message>
        <location filename="../ui/pages/model/no_model_card.cpp" line="+39"/>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A model is one of these</source>
        <translation>Ein Modell ist eines davon</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hugging Face: a folder with config.json, tokenizer.json and the weights as *.safetensors</source>
        <translation>Hugging Face: ein Ordner mit config.json, tokenizer.json und den Gewichten als *.safetensors</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Meta: a folder with params.json, tokenizer.model and the weights as consolidated.*.pth</source>
        <translation>Meta: ein Ordner mit params.json, tokenizer.model und den Gewichten als consolidated.*.pth</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>GGUF: one file, with the tokenizer inside</source>
        <translation>GGUF: eine Datei, mit dem Tokenizer darin</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop a folder of Meta or Hugging Face or a GGUF file on the left, or take one from the list. It is looked at before anything is loaded.</source>
        <translation>Legen Sie links einen Ordner von Meta oder Hugging Face oder eine GGUF-Datei ab, oder nehmen Sie eines aus der Liste. Es wird angesehen, bevor etwas geladen wird.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its header and its tokenizer are read, not its weights.</source>
        <translation>Gelesen werden Kopf und Tokenizer, nicht die Gewichte.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Attach the disk that it lies on, or take it off the list.</source>
        <translation>Schließen Sie die Platte an, auf der es liegt, oder nehmen Sie es von der Liste.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is not on this disk now.</source>
        <translation>Es ist jetzt nicht auf dieser Platte.</translation>
    </message>
</context>
<context>
    <name>moa::ui::Pages</name>
    <message>
        <location filename="../ui/pages/pages.cpp" line="+30"/>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mixture</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>moa::ui::ParametersCard</name>
    <message>
        <location filename="../ui/pages/mixture/cost_cards.cpp" line="-116"/>
        <source>Trainable parameters</source>
        <translation>Trainierbare Parameter</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>Routers</source>
        <translation>Router</translation>
    </message>
</context>
<context>
    <name>moa::ui::PrecisionCard</name>
    <message>
        <location filename="../ui/pages/model/precision_card.cpp" line="+89"/>
        <location line="+26"/>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>bf16, fast on this device</source>
        <translation>bf16, schnell auf diesem Gerät</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fp32: bf16 is slow on this device</source>
        <translation>fp32: bf16 ist auf diesem Gerät langsam</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>as on disk</source>
        <translation>wie auf der Platte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>nothing is lost</source>
        <translation>nichts geht verloren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>loss of quality: hardly any</source>
        <translation>Qualitätsverlust: kaum</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>converted from %1</source>
        <translation>umgewandelt aus %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Adapters</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 device</source>
        <translation>Gerät %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Planning…</source>
        <translation>Wird geplant …</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Planning</source>
        <translation>Planen</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>with this mixture, micro-batch %1; adapters stay in fp32</source>
        <translation>mit dieser Mischung, Micro-Batch %1; Adapter bleiben in fp32</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>with a small adapter, as there is no mixture yet</source>
        <translation>mit einem kleinen Adapter, da es noch keine Mischung gibt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>with a small adapter: the mixture does not suit this model</source>
        <translation>mit einem kleinen Adapter: die Mischung passt nicht zu diesem Modell</translation>
    </message>
</context>
<context>
    <name>moa::ui::PrecisionRow</name>
    <message>
        <location filename="../ui/pages/model/precision_row.cpp" line="+80"/>
        <source>Trains and chats</source>
        <translation>Trainiert und chattet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Chats only</source>
        <translation>Chattet nur</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>examples up to %1 tokens</source>
        <translation>Beispiele bis %1 Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>training needs %1 more</source>
        <translation>Training braucht %1 mehr</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 too much</source>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%4 of %5 · weights %1 · adapters %2 · work %3</source>
        <translation>%4 von %5 · Gewichte %1 · Adapter %2 · Arbeit %3</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>moa::ui::PreferencesDialog</name>
    <message>
        <location filename="../ui/shell/preferences_dialog.cpp" line="+81"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+2"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tell me when a long job ends</source>
        <translation>Sagen, wenn eine lange Aufgabe endet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>moa::ui::PreflightCard</name>
    <message>
        <location filename="../ui/pages/train/preflight_card.cpp" line="+104"/>
        <location line="+147"/>
        <source>Pre-flight</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <location line="-146"/>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Memory at its peak</source>
        <translation>Speicher am höchsten Punkt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A step of the longest rows</source>
        <translation>Ein Schritt der längsten Zeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens / s</source>
        <translation>Token / s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The whole run</source>
        <translation>Der ganze Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Estimating</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Counting</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <location line="+66"/>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <location line="-69"/>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <location line="+89"/>
        <source>It fits: %1 of %2 are free for it.</source>
        <translation>Es passt: %1 von %2 sind dafür frei.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It needs %1 more than the %2 there are: take a smaller micro-batch or shorter examples.</source>
        <translation>Es braucht %1 mehr als die vorhandenen %2: nehmen Sie einen kleineren Micro-Batch oder kürzere Beispiele.</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>About %n steps.</source>
        <translation>
            <numerusform>Etwa %n Schritt.</numerusform>
            <numerusform>Etwa %n Schritte.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Measured with other settings.</source>
        <translation>Mit anderen Angaben gemessen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Times are estimated from how fast this device multiplies matrices.</source>
        <translation>Zeiten sind geschätzt: danach, wie schnell dieses Gerät Matrizen multipliziert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Measuring runs the longest batch once.</source>
        <translation>Messen rechnet den längsten Batch einmal.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>It stops after this micro-batch.</source>
        <translation>Es hält nach diesem Micro-Batch an.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A training has the device; wait for its end.</source>
        <translation>Ein Training hat das Gerät; warten Sie sein Ende ab.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Run the longest batch once, to know memory and time</source>
        <translation>Den längsten Batch einmal rechnen, um Speicher und Zeit zu kennen</translation>
    </message>
</context>
<context>
    <name>moa::ui::PresetShelf</name>
    <message>
        <location filename="../ui/services/preset_shelf.cpp" line="+103"/>
        <source>A preset needs a name.</source>
        <translation>Eine Voreinstellung braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>moa::ui::Presets</name>
    <message>
        <location line="-83"/>
        <source>Soft MoA</source>
        <translation>Soft MoA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sparse MoA</source>
        <translation>Sparse MoA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Instance MoA</source>
        <translation>Instanz-MoA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>UniPEFT</source>
        <translation>UniPEFT</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rsLoRA</source>
        <translation>rsLoRA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>LoRA+</source>
        <translation>LoRA+</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>DoRA</source>
        <translation>DoRA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>MoLoRA</source>
        <translation>MoLoRA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>HydraLoRA</source>
        <translation>HydraLoRA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AdaMoLE</source>
        <translation>AdaMoLE</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paper’s settings</source>
        <translation>Wie im Artikel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paper’s settings, sparse</source>
        <translation>Werte der Arbeit, Sparse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paper’s settings, instance</source>
        <translation>Werte der Arbeit, Instance</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sample</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>moa::ui::PreviewCard</name>
    <message>
        <location filename="../ui/pages/data/preview_card.cpp" line="+118"/>
        <source>Longest example</source>
        <translation>Längstes Beispiel</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Rows to step through</source>
        <translation>Zeilen zum Durchgehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+90"/>
        <source>Row before</source>
        <translation>Zeile davor</translation>
    </message>
    <message>
        <location line="-89"/>
        <location line="+90"/>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <location line="-89"/>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The whole example in one line</source>
        <translation>Das ganze Beispiel in einer Zeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Press to go to a token</source>
        <translation>Drücken, um zu einem Token zu gehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The example, token by token</source>
        <translation>Das Beispiel, Token für Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The row as it stands in its file</source>
        <translation>Die Zeile, wie sie in ihrer Datei steht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take the sample</source>
        <translation>Beispiel nehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>The data is not read yet.</source>
        <translation>Die Daten sind noch nicht gelesen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no row.</source>
        <translation>Es gibt keine Zeile.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No example is cut.</source>
        <translation>Kein Beispiel ist gekürzt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every row can be used.</source>
        <translation>Jede Zeile ist brauchbar.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>As it stands in the file</source>
        <translation>Wie es in der Datei steht</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>As the model gets it</source>
        <translation>Wie das Modell es bekommt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Cut %1</source>
        <translation>Gekürzt %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Problems %1</source>
        <translation>Probleme %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>There is nothing to step through.</source>
        <translation>Es gibt nichts durchzugehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which row is shown</source>
        <translation>Welche Zeile gezeigt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is the first one.</source>
        <translation>Das ist die erste.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is the last one.</source>
        <translation>Das ist die letzte.</translation>
    </message>
    <message>
        <location line="+37"/>
        <location line="+49"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="-49"/>
        <source>an example</source>
        <translation>ein Beispiel</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 tokens: %2 context, %3 learnt from</source>
        <translation>%1 Token: %2 Kontext, %3 gelernt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, %2 cut off</source>
        <translation>%1, %2 abgeschnitten</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+42"/>
        <source>Press a token, or use the arrow keys, to read what it is.</source>
        <translation>Drücken Sie einen Token, oder nutzen Sie die Pfeiltasten, um zu lesen, was er ist.</translation>
    </message>
    <message numerus="yes">
        <location line="-35"/>
        <source>%Ln token(s) are lost:</source>
        <translation>
            <numerusform>%Ln Token geht verloren:</numerusform>
            <numerusform>%Ln Token gehen verloren:</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>nothing of the question is left, perhaps not all of the answer.</source>
        <translation>von der Frage bleibt nichts, vielleicht nicht die ganze Antwort.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the model learns to answer without them.</source>
        <translation>das Modell lernt, ohne sie zu antworten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cut at %1</source>
        <translation>Bei %1 kürzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The smallest cut-off at which this example stays whole</source>
        <translation>Die kleinste Grenze, bei der dieses Beispiel ganz bleibt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Left out:</source>
        <translation>Ausgelassen:</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a row</source>
        <translation>eine Zeile</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The file has no such line any more.</source>
        <translation>Die Datei hat keine solche Zeile mehr.</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop files on the left: alpaca JSON or JSON lines, conversations, CSV or plain text. Every row is shown here as the model will get it.</source>
        <translation>Legen Sie links Dateien ab: Alpaca-JSON oder JSON-Zeilen, Gespräche, CSV oder reinen Text. Jede Zeile wird hier gezeigt, wie das Modell sie bekommt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reading the data</source>
        <translation>Daten werden gelesen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rows are counted and encoded.</source>
        <translation>Zeilen werden gezählt und kodiert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No tokenizer</source>
        <translation>Kein Tokenizer</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The rows can be read, but only a model&apos;s tokenizer makes tokens of them.</source>
        <translation>Die Zeilen lassen sich lesen, aber erst der Tokenizer eines Modells macht Token daraus.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing to learn from</source>
        <translation>Nichts zu lernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row of these files can be used. Another format or other columns may help.</source>
        <translation>Keine Zeile dieser Dateien ist brauchbar. Ein anderes Format oder andere Spalten können helfen.</translation>
    </message>
</context>
<context>
    <name>moa::ui::ProblemsCard</name>
    <message>
        <location filename="../ui/pages/data/problems_card.cpp" line="+49"/>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+49"/>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>There is no problem to copy.</source>
        <translation>Es gibt kein Problem zu kopieren.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing has been read yet.</source>
        <translation>Es ist noch nichts gelesen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row could be read.</source>
        <translation>Keine Zeile ließ sich lesen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every row can be used.</source>
        <translation>Jede Zeile ist brauchbar.</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Training leaves these %Ln row(s) out; the first %1 are shown.</source>
        <translation>
            <numerusform>Das Training lässt diese %Ln Zeile aus; die ersten %1 sind gezeigt.</numerusform>
            <numerusform>Das Training lässt diese %Ln Zeilen aus; die ersten %1 sind gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Training leaves these %Ln row(s) out.</source>
        <translation>
            <numerusform>Das Training lässt diese %Ln Zeile aus.</numerusform>
            <numerusform>Das Training lässt diese %Ln Zeilen aus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::PromptCard</name>
    <message>
        <location filename="../ui/pages/chat/prompt_card.cpp" line="+39"/>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous turn (Alt+Up)</source>
        <translation>Vorige Runde (Alt+Auf)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next turn (Alt+Down)</source>
        <translation>Nächste Runde (Alt+Ab)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ask all lanes again</source>
        <translation>Alle Spuren noch einmal fragen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Edit and ask again</source>
        <translation>Ändern und noch einmal fragen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 of %2</source>
        <comment>which of the turns is shown</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This is the first turn.</source>
        <translation>Das ist die erste Runde.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is the last turn.</source>
        <translation>Das ist die letzte Runde.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Prompt: %1</source>
        <translation>Prompt: %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::Quantities</name>
    <message>
        <location filename="../ui/services/quantities.cpp" line="+58"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>moa::ui::Rail</name>
    <message>
        <location filename="../ui/shell/rail.cpp" line="+106"/>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Preferences (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>moa::ui::ReadingRow</name>
    <message>
        <location filename="../ui/pages/data/reading_row.cpp" line="+63"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reading: %1 of %2 rows</source>
        <translation>Gelesen: %1 von %2 Zeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reading the data…</source>
        <translation>Die Daten werden gelesen …</translation>
    </message>
</context>
<context>
    <name>moa::ui::Residents</name>
    <message>
        <location filename="../ui/services/residents.cpp" line="+46"/>
        <source>Looking at the memory</source>
        <translation>Speicher ansehen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Unloaded</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+32"/>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <location line="-16"/>
        <location line="+28"/>
        <source>Unloading</source>
        <translation>Entladen</translation>
    </message>
</context>
<context>
    <name>moa::ui::RouterCard</name>
    <message>
        <location filename="../ui/pages/mixture/inspector.cpp" line="+63"/>
        <location line="+1"/>
        <source>Router</source>
        <translation>Router</translation>
    </message>
</context>
<context>
    <name>moa::ui::RouterPreviewCard</name>
    <message>
        <location filename="../ui/pages/mixture/router_preview.cpp" line="+46"/>
        <source>%1: %2, spread %3, active for %4</source>
        <translation>%1: %2, Streuung %3, aktiv für %4</translation>
    </message>
    <message>
        <location line="+73"/>
        <location line="+1"/>
        <source>Router preview</source>
        <translation>Routervorschau</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Fresh weights of layer %1, random tokens</source>
        <translation>Frische Gewichte von Schicht %1, zufällige Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without a router every adapter counts in full.</source>
        <translation>Ohne Router zählt jeder Adapter ganz.</translation>
    </message>
</context>
<context>
    <name>moa::ui::RoutingAlarm</name>
    <message>
        <location filename="../ui/pages/train/routing_alarm.cpp" line="+93"/>
        <source>%1 in layer %2 is used less than %3 since step %4.</source>
        <translation>%1 in Schicht %2 wird seit Schritt %4 zu weniger als %3 genutzt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 in layers %2 is used less than %3 since step %4.</source>
        <translation>%1 in den Schichten %2 wird seit Schritt %4 zu weniger als %3 genutzt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 in layer %2 is used more than %3 since step %4.</source>
        <translation>%1 in Schicht %2 wird seit Schritt %4 zu mehr als %3 genutzt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 in layers %2 is used more than %3 since step %4.</source>
        <translation>%1 in den Schichten %2 wird seit Schritt %4 zu mehr als %3 genutzt.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Try fewer experts, or more of their Balance.</source>
        <translation>Versuchen Sie weniger Experten oder mehr Ausgleich zwischen ihnen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All tokens go to this expert: try more of the experts’ Balance, or a single expert.</source>
        <translation>Alle Token gehen an diesen Experten: Versuchen Sie mehr Ausgleich zwischen den Experten oder einen einzigen Experten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The router no longer chooses there: try a lower learning rate, or fewer adapters beside it.</source>
        <translation>Der Router wählt dort nicht mehr: versuchen Sie eine niedrigere Lernrate oder weniger Adapter daneben.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Try a lower largest threshold, or take %1 out of these layers.</source>
        <translation>Versuchen Sie eine niedrigere höchste Schwelle, oder nehmen Sie %1 aus diesen Schichten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Try a router SwiGLU factor of 4, or take %1 out of these layers.</source>
        <translation>Versuchen Sie einen SwiGLU-Faktor des Routers von 4, oder nehmen Sie %1 aus diesen Schichten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Try a lower learning rate, or take %1 out of these layers.</source>
        <translation>Versuchen Sie eine niedrigere Lernrate, oder nehmen Sie %1 aus diesen Schichten.</translation>
    </message>
</context>
<context>
    <name>moa::ui::RoutingCard</name>
    <message>
        <location filename="../ui/pages/train/routing_card.cpp" line="+70"/>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Routing by adapter type and layer</source>
        <translation>Routing nach Adaptertyp und Schicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the map shows</source>
        <translation>Was die Karte zeigt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Step that is looked at</source>
        <translation>Betrachteter Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move map, curves and answers to a step</source>
        <translation>Karte, Kurven und Antworten zu einem Schritt bewegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <location line="+114"/>
        <source>The routers are first seen after the first step.</source>
        <translation>Die Router sind nach dem ersten Schritt zu sehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This run has no router: every adapter weighs 1 everywhere.</source>
        <translation>Dieser Lauf hat keinen Router: jeder Adapter wiegt überall 1.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <location line="+154"/>
        <source>mean weight, layers × types</source>
        <translation>mittleres Gewicht, Schichten × Typen</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>change since the first step</source>
        <translation>Änderung seit dem ersten Schritt</translation>
    </message>
    <message>
        <location line="-278"/>
        <source>Whose weights the map shows</source>
        <translation>Wessen Gewichte die Karte zeigt</translation>
    </message>
    <message>
        <location line="+280"/>
        <source>mean weight, layers × experts</source>
        <translation>mittleres Gewicht, Schichten × Experten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>share of tokens, layers × experts</source>
        <translation>Anteil der Token, Schichten × Experten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>share of tokens, layers × types</source>
        <translation>Anteil der Token, Schichten × Typen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Play the run</source>
        <translation>Lauf abspielen</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The latest step is shown.</source>
        <translation>Der letzte Schritt wird gezeigt.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Back to the latest step</source>
        <translation>Zurück zum letzten Schritt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1, layer %2</source>
        <translation>%1, Schicht %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>History of %1, layer %2</source>
        <translation>Verlauf von %1, Schicht %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no adapter here</source>
        <translation>hier sitzt kein Adapter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 of the tokens at this step · other layers’ range behind</source>
        <translation>%1 der Token bei diesem Schritt · dahinter die Spanne anderer Schichten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 at this step · other layers’ range behind</source>
        <translation>%1 bei diesem Schritt · dahinter die Spanne anderer Schichten</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::RoutingDesk</name>
    <message>
        <location filename="../ui/pages/chat/routing_desk.cpp" line="-101"/>
        <source>M</source>
        <comment>a key&apos;s letter: mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>S</source>
        <comment>a key&apos;s letter: solo</comment>
        <translation>S</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scale of %1</source>
        <translation>Faktor von %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mute %1</source>
        <translation>%1 stumm schalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Solo %1: everything else is muted</source>
        <translation>%1 solo: alles andere ist stumm</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Routing desk</source>
        <translation>Routing-Pult</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>This adapter has nothing at %1.</source>
        <translation>Dieser Adapter hat nichts bei %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scales what %1 adds: drag, or arrow keys. Double click: back to 1. M mutes, S solos.</source>
        <translation>Skaliert, was %1 hinzufügt: ziehen, oder Pfeiltasten. Doppelklick: zurück auf 1. M schaltet stumm, S solo.</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>The router gave it %1 on average.</source>
        <translation>Der Router gab ihm im Mittel %1.</translation>
    </message>
</context>
<context>
    <name>moa::ui::RoutingGroup</name>
    <message>
        <location filename="../ui/models/routing_columns.cpp" line="+56"/>
        <source>Experts of %1</source>
        <translation>Experten von %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Adapter types</source>
        <translation>Adaptertypen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Expert %1</source>
        <translation>Experte %1</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1, expert %2</source>
        <comment>an adapter type, one of its experts</comment>
        <translation>%1, Experte %2</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunAdapters</name>
    <message>
        <location filename="../ui/services/run_adapters.cpp" line="+31"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>No model is loaded: choose one on Model.</source>
        <translation>Kein Modell ist geladen: wählen Sie eines auf „Modell“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 (run)</source>
        <translation>%1 (Lauf)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Load an adapter…</source>
        <translation>Adapter laden …</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Folder of an adapter or a run</source>
        <translation>Ordner eines Adapters oder Laufs</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunBanners</name>
    <message>
        <location filename="../ui/pages/train/run_banners.cpp" line="+83"/>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show in map</source>
        <translation>In der Karte zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change in a fork</source>
        <translation>In Abzweig ändern</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 is training meanwhile.</source>
        <translation>%1 trainiert währenddessen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This page shows another run.</source>
        <translation>Diese Seite zeigt einen anderen Lauf.</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>The run failed at step %1.</source>
        <translation>Der Lauf scheiterte bei Schritt %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The run&apos;s folder is damaged.</source>
        <translation>Der Ordner des Laufs ist beschädigt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Resume it from its last checkpoint, or change its settings in a fork.</source>
        <translation>Setzen Sie ihn vom letzten Checkpoint fort, oder ändern Sie seine Angaben in einem Abzweig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its settings can still be used in a fork.</source>
        <translation>Seine Angaben lassen sich noch in einem Abzweig verwenden.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The program ended unexpectedly at step %1.</source>
        <translation>Das Programm endete unerwartet bei Schritt %1.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Resume goes on from the last checkpoint.</source>
        <translation>Fortsetzen beginnt beim letzten Checkpoint.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Stopped at step %1.</source>
        <translation>Bei Schritt %1 gestoppt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The adapter and a checkpoint are kept; Resume goes on from there.</source>
        <translation>Der Adapter und ein Checkpoint sind behalten; Fortsetzen beginnt dort.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The run ended early at step %1.</source>
        <translation>Der Lauf endete vorzeitig bei Schritt %1.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The validation loss no longer fell.</source>
        <translation>Der Validierungsverlust fiel nicht mehr.</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunCurves</name>
    <message>
        <location filename="../ui/pages/runs/run_curves.cpp" line="+63"/>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Log axis</source>
        <translation>Log. Achse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How far the two losses lie apart</source>
        <translation>Wie weit die beiden Verluste auseinanderliegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The fall of the first steps, too</source>
        <translation>Auch den Abfall der ersten Schritte</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>One of these runs did not record its tokens.</source>
        <translation>Einer dieser Läufe hat seine Token nicht aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A difference may be below 0, where there is no logarithm.</source>
        <translation>Ein Unterschied kann unter 0 liegen, wo es keinen Logarithmus gibt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Logarithmic axis</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>%1 minus %2: below 0, %1 has the lower loss.</source>
        <translation>%1 minus %2: Unter 0 hat %1 den kleineren Verlust.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>each step</source>
        <translation>jeder Schritt</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+2"/>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+3"/>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location line="-102"/>
        <source>Choose runs above to lay their losses over each other.</source>
        <translation>Wählen Sie oben Läufe, um ihre Verluste übereinanderzulegen.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Loss of the chosen runs</source>
        <translation>Verlust der gewählten Läufe</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Difference of the losses of the two runs</source>
        <translation>Unterschied der Verluste der beiden Läufe</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>%1, each step</source>
        <translation>%1, jeder Schritt</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunHeader</name>
    <message>
        <location filename="../ui/pages/train/run_header.cpp" line="+19"/>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Diverged</source>
        <translation>Divergiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <location line="+69"/>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The model and the data are being prepared.</source>
        <translation>Modell und Daten werden vorbereitet.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>It is stopping; what is being computed is finished first.</source>
        <translation>Es hält an; was gerade gerechnet wird, wird noch fertig.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It pauses after this micro-batch.</source>
        <translation>Es pausiert nach diesem Micro-Batch.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Train on from here</source>
        <translation>Von hier weiter trainieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep everything in memory and hold; Chat may use the adapter meanwhile</source>
        <translation>Alles im Speicher behalten und warten; Chat darf den Adapter solange nutzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Stop and keep</source>
        <translation>Anhalten, behalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>End here; the adapter is written, and the run can be resumed later</source>
        <translation>Hier enden; der Adapter wird geschrieben, und der Lauf lässt sich später fortsetzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+33"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location line="-32"/>
        <source>End here and move the run to the bin</source>
        <translation>Hier enden und den Lauf in den Papierkorb verschieben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Chat with it</source>
        <translation>Damit chatten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pause the training first: it needs the whole device.</source>
        <translation>Pausieren Sie erst das Training: es braucht das ganze Gerät.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Another training needs the whole device; pause it first.</source>
        <translation>Ein anderes Training braucht das ganze Gerät; pausieren Sie es zuerst.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ask the adapter as it is now</source>
        <translation>Den Adapter fragen, wie er jetzt ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Another training is under way.</source>
        <translation>Ein anderes Training ist im Gange.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Train on from the latest checkpoint</source>
        <translation>Vom letzten Checkpoint weiter trainieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Fork</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set up a new run with these settings</source>
        <translation>Einen neuen Lauf mit diesen Angaben einrichten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write the adapter for other programs</source>
        <translation>Den Adapter für andere Programme schreiben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to the set-up</source>
        <translation>Zurück zum Einrichten</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Discard this run?</source>
        <translation>Diesen Lauf verwerfen?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 stops at step %2 and moves to the bin, with all it learnt.</source>
        <translation>%1 endet bei Schritt %2 und kommt in den Papierkorb, mit allem, was er gelernt hat.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunMaps</name>
    <message>
        <location filename="../ui/pages/runs/run_maps.cpp" line="+224"/>
        <source>Routing, layers across</source>
        <translation>Routing, Schichten quer</translation>
    </message>
    <message>
        <location line="-137"/>
        <source>Routing of %1</source>
        <translation>Routing von %1</translation>
    </message>
    <message>
        <location line="+61"/>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Difference of the two routings</source>
        <translation>Unterschied der beiden Routings</translation>
    </message>
    <message>
        <location line="+77"/>
        <source>Whose weights the maps show</source>
        <translation>Wessen Gewichte die Karten zeigen</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Choose runs above to see their routing side by side.</source>
        <translation>Wählen Sie oben Läufe, um ihr Routing nebeneinander zu sehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None of these runs has a router.</source>
        <translation>Keiner dieser Läufe hat einen Router.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Mean weight, dark 0 to bright 1, and beside its own scale how far the two lie apart; blank: no adapter.</source>
        <translation>Mittleres Gewicht, dunkel 0 bis hell 1, und neben eigener Skala, wie weit beide auseinanderliegen; leer: kein Adapter.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean weight, dark 0 to bright 1; blank: no adapter or no router.</source>
        <translation>Mittleres Gewicht, dunkel 0 bis hell 1; leer: kein Adapter oder kein Router.</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunSettings</name>
    <message>
        <location filename="../ui/pages/runs/run_settings.cpp" line="+99"/>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Settings that differ</source>
        <translation>Angaben, die sich unterscheiden</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Setting</source>
        <translation>Angabe</translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>%1 of %n setting(s)</source>
        <translation>
            <numerusform>%1 von %n Angabe</numerusform>
            <numerusform>%1 von %n Angaben</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Choose another run to see what differs.</source>
        <translation>Wählen Sie einen weiteren Lauf, um Unterschiede zu sehen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All settings are the same.</source>
        <translation>Alle Angaben sind gleich.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What came of it</source>
        <translation>Was herauskam</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Best validation loss</source>
        <translation>Bester Validierungsverlust</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Peak memory</source>
        <translation>Höchster Speicher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunStates</name>
    <message>
        <location filename="../ui/models/run_table.cpp" line="+39"/>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ended early at %1</source>
        <translation>Vorzeitig beendet bei %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stopped at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Diverged at %1</source>
        <translation>Divergiert bei %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Failed at %1</source>
        <translation>Gescheitert bei %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Interrupted at %1</source>
        <translation>Unterbrochen bei %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunTable</name>
    <message>
        <location line="+52"/>
        <source>The latest evaluation, on %1</source>
        <translation>Die letzte Auswertung, auf %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Not evaluated yet</source>
        <translation>Noch nicht ausgewertet</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Adapters</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Best loss</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Accuracy</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunView</name>
    <message>
        <location filename="../ui/pages/train/run_view.cpp" line="+172"/>
        <source>checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>paused %1</source>
        <translation>%1 pausiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>taken up again</source>
        <translation>wieder aufgenommen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunsPage</name>
    <message>
        <location filename="../ui/pages/runs_page.cpp" line="+79"/>
        <source>Search names, notes and adapters</source>
        <translation>Namen, Notizen und Adapter durchsuchen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fork</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <location line="+221"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location line="-220"/>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every training that you start appears here, with its curves, settings and routing.</source>
        <translation>Jedes Training, das Sie starten, erscheint hier, mit Kurven, Angaben und Routing.</translation>
    </message>
    <message>
        <location line="+82"/>
        <location line="+58"/>
        <location line="+143"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="-201"/>
        <location line="+58"/>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Groups of runs</source>
        <translation>Gruppen von Läufen</translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%n selected</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose one run.</source>
        <translation>Wählen Sie einen Lauf.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A new run with these settings</source>
        <translation>Ein neuer Lauf mit diesen Angaben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It has kept no adapter yet.</source>
        <translation>Er hat noch keinen Adapter behalten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Another training is under way.</source>
        <translation>Ein anderes Training ist im Gange.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is nothing to resume.</source>
        <translation>Es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a run.</source>
        <translation>Wählen Sie einen Lauf.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Chat with it</source>
        <translation>Damit chatten</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+20"/>
        <source>Move to the bin</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What is to be remembered of this run:</source>
        <translation>Was man sich zu diesem Lauf merken will:</translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>Move %n run(s) to the bin?</source>
        <translation>
            <numerusform>%n Lauf in den Papierkorb?</numerusform>
            <numerusform>%n Läufe in den Papierkorb?</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>They stay in the folder .bin of the workspace until you delete them there.</source>
        <translation>Sie bleiben im Ordner .bin des Arbeitsbereichs, bis Sie sie dort löschen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Moving</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>moa::ui::SampleTable</name>
    <message>
        <location filename="../ui/models/sample_table.cpp" line="+23"/>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <location line="+105"/>
        <source>right: %1</source>
        <translation>richtig: %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>wrong: %1</source>
        <translation>falsch: %1</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Sample</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
</context>
<context>
    <name>moa::ui::SampleView</name>
    <message>
        <location filename="../ui/pages/evaluate/sample_view.cpp" line="+91"/>
        <source>Ask in Chat</source>
        <translation>Im Chat fragen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show routing</source>
        <translation>Routing zeigen</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>Copy the sample</source>
        <translation>Aufgabe kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+33"/>
        <source>Sample</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>Show routing: the question is answered once more, greedily, and what the router weighs is shown.</source>
        <translation>Routing zeigen: Die Frage wird noch einmal gierig beantwortet, und was der Router gewichtet, wird gezeigt.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Choose a sample to read its question and the answers.</source>
        <translation>Wählen Sie eine Aufgabe, um Frage und Antworten zu lesen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Right answer: %1</source>
        <translation>Richtige Antwort: %1</translation>
    </message>
    <message>
        <location line="-83"/>
        <source>nothing extracted, wrong</source>
        <translation>nichts entnommen, falsch</translation>
    </message>
    <message>
        <location line="-37"/>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>log p</source>
        <translation>log p</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>log p a byte</source>
        <translation>log p je Byte</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>the program passed its tests</source>
        <translation>das Programm hat seine Tests bestanden</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>likeliest is %1, right</source>
        <translation>am wahrscheinlichsten ist %1, richtig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>likeliest is %1, wrong</source>
        <translation>am wahrscheinlichsten ist %1, falsch</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>extracted %1, right</source>
        <translation>%1 entnommen, richtig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>extracted %1, wrong</source>
        <translation>%1 entnommen, falsch</translation>
    </message>
</context>
<context>
    <name>moa::ui::SamplesCard</name>
    <message>
        <location filename="../ui/pages/evaluate/samples_card.cpp" line="+38"/>
        <location line="+1"/>
        <source>Search samples</source>
        <translation>Aufgaben suchen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Samples</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Fixed %1</source>
        <translation>Verbessert %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Right %1</source>
        <translation>Richtig %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Broken %1</source>
        <translation>Verschlechtert %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Wrong %1</source>
        <translation>Falsch %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::SamplingDrawer</name>
    <message>
        <location filename="../ui/pages/chat/sampling_drawer.cpp" line="+78"/>
        <source>How it is asked</source>
        <translation>Wie gefragt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sampling back to its defaults</source>
        <translation>Auswahl zurück auf die Vorgaben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>greedy</source>
        <translation>gierig</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Told to the model before the conversation, where its template knows one.</source>
        <translation>Wird dem Modell vor dem Gespräch gesagt, wo seine Vorlage so etwas kennt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How a question is put into words. An adapter answers best in the words it was trained with.</source>
        <translation>Wie eine Frage in Worte gefasst wird. Ein Adapter antwortet am besten in den Worten, mit denen er trainiert wurde.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>0 takes the likeliest token; higher is more varied.</source>
        <translation>0 nimmt den wahrscheinlichsten Token; höher ist abwechslungsreicher.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Only this many of the likeliest tokens.</source>
        <translation>Nur so viele der wahrscheinlichsten Token.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Only the likeliest that make up this share; 1 is all.</source>
        <translation>Nur die wahrscheinlichsten, die zusammen diesen Anteil ausmachen; 1 sind alle.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Only what is at least this share of the likeliest.</source>
        <translation>Nur, was mindestens diesen Anteil des wahrscheinlichsten hat.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Repetition penalty</source>
        <translation>Wiederholungsabzug</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Above 1, what was said becomes less likely.</source>
        <translation>Über 1 wird unwahrscheinlicher, was schon gesagt ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Most tokens</source>
        <translation>Höchstens Token</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>An answer ends here at the latest.</source>
        <translation>Eine Antwort endet spätestens hier.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The same seed draws the same tokens, in all lanes.</source>
        <translation>Derselbe Startwert zieht dieselben Token, in allen Spuren.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Each adapter&apos;s own, else the model&apos;s</source>
        <translation>Die eigene jedes Adapters, sonst die des Modells</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, single questions</source>
        <translation>%1, einzelne Fragen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1, with turns</source>
        <translation>%1, mit Runden</translation>
    </message>
</context>
<context>
    <name>moa::ui::SelfCheckCard</name>
    <message>
        <location filename="../ui/pages/home/self_check_card.cpp" line="+19"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Products in fp32</source>
        <translation>Produkte in fp32</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Products in bf16</source>
        <translation>Produkte in bf16</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>One training step</source>
        <translation>Ein Trainingsschritt</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Self-check</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+39"/>
        <source>Copy the result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
    <message>
        <location line="-23"/>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The check was stopped.</source>
        <translation>Der Test wurde angehalten.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>All good</source>
        <translation>Alles gut</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Look below</source>
        <translation>Siehe unten</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing has been checked yet.</source>
        <translation>Es ist noch nichts geprüft.</translation>
    </message>
</context>
<context>
    <name>moa::ui::SetUpView</name>
    <message>
        <location filename="../ui/pages/train/set_up_view.cpp" line="+130"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+74"/>
        <source>Sample prompts</source>
        <translation>Beispiel-Prompts</translation>
    </message>
    <message>
        <location line="-73"/>
        <source>One a line. Each is answered at every checkpoint and at the end.</source>
        <translation>Einer je Zeile. Jeder wird bei jedem Checkpoint und am Ende beantwortet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is 7 times 8?</source>
        <translation>Was ist 7 mal 8?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to the run</source>
        <translation>Zurück zum Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learning rate over the run</source>
        <translation>Lernrate über den Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Name the run</source>
        <translation>Lauf benennen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Checkpoints and validation</source>
        <translation>Checkpoints und Validierung</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Change the sample prompts</source>
        <translation>Beispiel-Prompts ändern</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <location line="+69"/>
        <source>Advanced</source>
        <translation>Weiteres</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>Advanced · %n differ from the defaults</source>
        <translation>
            <numerusform>Weiteres · %n weicht ab</numerusform>
            <numerusform>Weiteres · %n weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <location line="+11"/>
        <source>First mend what is said below.</source>
        <translation>Beheben Sie erst, was unten steht.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Batch %1 = micro-batch %2 × %3 accumulated × 1 device</source>
        <translation>Batch %1 = Micro-Batch %2 × %3 gesammelt × 1 Gerät</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Batch %1 in %2 micro-batches of at most %3, on 1 device</source>
        <translation>Batch %1 in %2 Micro-Batches von höchstens %3, auf 1 Gerät</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Open Data</source>
        <translation>„Daten“ öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Model</source>
        <translation>„Modell“ öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Mixture</source>
        <translation>„Mischung“ öffnen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>First mend what is said above.</source>
        <translation>Beheben Sie erst, was oben steht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A training is under way; wait for its end, or stop it.</source>
        <translation>Ein Training ist im Gange; warten Sie sein Ende ab, oder halten Sie es an.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Load model and data and begin</source>
        <translation>Modell und Daten laden und beginnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The run will be kept in %1.</source>
        <translation>Der Lauf wird in %1 aufbewahrt.</translation>
    </message>
    <message>
        <location line="-332"/>
        <source>Change %1</source>
        <translation>Ändere %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::Studio</name>
    <message>
        <location filename="../ui/services/studio.cpp" line="+74"/>
        <source>Fork %1</source>
        <translation>%1 abzweigen</translation>
    </message>
</context>
<context>
    <name>moa::ui::TemplateCard</name>
    <message>
        <location filename="../ui/pages/data/template_card.cpp" line="+79"/>
        <location line="+3"/>
        <location line="+1"/>
        <source>Prompt template</source>
        <translation>Prompt-Vorlage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The template&apos;s words</source>
        <translation>Die Worte der Vorlage</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>%1 (not known here)</source>
        <translation>%1 (hier nicht bekannt)</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>For instructions only: conversations are put in the model&apos;s own chat template.</source>
        <translation>Nur für Anweisungen: Gespräche kommen in die Chat-Vorlage des Modells.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stored in the adapter, so Chat asks the same way.</source>
        <translation>Wird im Adapter aufbewahrt, also fragt Chat ebenso.</translation>
    </message>
</context>
<context>
    <name>moa::ui::TintBar</name>
    <message>
        <location filename="../ui/pages/chat/tint_bar.cpp" line="+125"/>
        <source>Tint</source>
        <translation>Tönung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Strongest type</source>
        <translation>Stärkster Typ</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>One type</source>
        <translation>Ein Typ</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tint of tokens</source>
        <translation>Tönung der Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Type whose weight tints</source>
        <translation>Typ, dessen Gewicht tönt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A tie</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Blind: hide which lane is which, and vote</source>
        <translation>Blind: verbirgt, welche Spur welche ist, und lässt abstimmen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Add lane</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save, copy, begin anew</source>
        <translation>Speichern, kopieren, neu beginnen</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>No answer is better than the others</source>
        <translation>Keine Antwort ist besser als die anderen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 %2 of %3 (%4 to %5)</source>
        <comment>a contender&apos;s votes and their interval</comment>
        <translation>%1 %2 von %3 (%4 bis %5)</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n Unentschieden</numerusform>
            <numerusform>%n Unentschieden</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The interval holds 95 % (Wilson).</source>
        <translation>Der Bereich umfasst 95 % (Wilson).</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Hides which lane is which and takes votes</source>
        <translation>Verbirgt, welche Spur welche ist, und nimmt Stimmen entgegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One more answerer beside the others, six at most</source>
        <translation>Eine weitere Spur neben den anderen, höchstens sechs</translation>
    </message>
</context>
<context>
    <name>moa::ui::TintLegend</name>
    <message>
        <location line="-179"/>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Legend: from 0 to 1</source>
        <translation>Legende: von 0 bis 1</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>stronger tint: larger weight</source>
        <translation>stärkere Tönung: größeres Gewicht</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>probability of the token</source>
        <translation>Wahrscheinlichkeit des Tokens</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>mean weight over layers</source>
        <translation>mittleres Gewicht über die Schichten</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenLegend</name>
    <message>
        <location filename="../ui/pages/data/token_strip.cpp" line="+97"/>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Learnt from</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Boxed: line end, special token</source>
        <translation>Umrandet: Zeilenende, besonderer Token</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Learnt from: underlined. Cut off: struck through.</source>
        <translation>Gelernt: unterstrichen. Abgeschnitten: durchgestrichen.</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenPopover</name>
    <message>
        <location filename="../ui/pages/chat/token_popover.cpp" line="+39"/>
        <source>Probability %1</source>
        <translation>Wahrscheinlichkeit %1</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing was routed: every weight is 1, or there is no adapter.</source>
        <translation>Nichts wurde geroutet: jedes Gewicht ist 1, oder es gibt keinen Adapter.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weights by layer and adapter type</source>
        <translation>Gewichte nach Schicht und Adaptertyp</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Part of a character</source>
        <translation>Teil eines Zeichens</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>token %1 of %2</source>
        <translation>Token %1 von %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, id %2</source>
        <translation>%1, Nummer %2</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>mostly %1, %2</source>
        <translation>meist %1, %2</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 muted</source>
        <translation>%1 stumm</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenRole</name>
    <message>
        <location filename="../ui/pages/data/token_look.cpp" line="+26"/>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>learnt from</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenStrip</name>
    <message>
        <location filename="../ui/pages/data/token_strip.cpp" line="-14"/>
        <source>token 0</source>
        <translation>Token 0</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenText</name>
    <message>
        <location filename="../ui/widgets/token_text.cpp" line="+358"/>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenView</name>
    <message>
        <location filename="../ui/pages/data/token_view.cpp" line="+78"/>
        <source>Token %1, id %2, “%3”: %4%5</source>
        <translation>Token %1, Nummer %2, „%3“: %4%5</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>, a special token</source>
        <translation>, ein besonderer Token</translation>
    </message>
</context>
<context>
    <name>moa::ui::TopBar</name>
    <message>
        <location filename="../ui/shell/top_bar.cpp" line="+57"/>
        <source>No model loaded</source>
        <translation>Kein Modell geladen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No adapter</source>
        <translation>Kein Adapter</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of it are held by this program</source>
        <translation>%1 davon hält dieses Programm</translation>
    </message>
</context>
<context>
    <name>moa::ui::TrainPage</name>
    <message>
        <location filename="../ui/pages/train_page.cpp" line="+59"/>
        <source>Nothing is set up to be trained</source>
        <translation>Es ist nichts zum Trainieren eingerichtet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paint on Mixture where adapters sit, choose a model and data, and come back to start.</source>
        <translation>Malen Sie auf „Mischung“, wo Adapter sitzen, wählen Sie Modell und Daten, und kommen Sie zum Starten zurück.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Mixture</source>
        <translation>„Mischung“ öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+57"/>
        <source>Try the sample</source>
        <translation>Das Beispiel ausprobieren</translation>
    </message>
</context>
<context>
    <name>moa::ui::TrainingDesk</name>
    <message>
        <location filename="../ui/services/training_desk.cpp" line="+104"/>
        <source>Preparing</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location line="+111"/>
        <source>Keeping</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Discarding</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Clearing up</source>
        <translation>Aufräumen</translation>
    </message>
</context>
<context>
    <name>moa::ui::Types</name>
    <message>
        <location filename="../ui/theme/theme.cpp" line="+278"/>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
</context>
<context>
    <name>moa::ui::ValidationCard</name>
    <message>
        <location filename="../ui/pages/data/validation_card.cpp" line="+43"/>
        <source>Validation share</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the loss is measured on</source>
        <translation>Woran der Verlust gemessen wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the rows kept apart, in percent</source>
        <translation>Anteil der Zeilen, die zurückgehalten werden, in Prozent</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop a file or choose</source>
        <translation>Datei ablegen oder wählen</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>Validation by share</source>
        <translation>Validierung nach Anteil</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Data to measure the loss on</source>
        <translation>Daten, an denen der Verlust gemessen wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Data (*.json *.jsonl *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Daten (*.json *.jsonl *.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Validation file</source>
        <translation>Validierungsdatei</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Take data off the list</source>
        <translation>Daten von der Liste nehmen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>is being read…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take it off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Choose a file that holds none of the training rows.</source>
        <translation>Wählen Sie eine Datei, die keine der Trainingszeilen enthält.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln row(s) to measure the loss on</source>
        <translation>
            <numerusform>%Ln Zeile, an der der Verlust gemessen wird</numerusform>
            <numerusform>%Ln Zeilen, an denen der Verlust gemessen wird</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing is kept apart: the validation loss stays unknown.</source>
        <translation>Nichts wird zurückgehalten: der Validierungsverlust bleibt unbekannt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A share of the rows is kept apart.</source>
        <translation>Ein Teil der Zeilen wird zurückgehalten.</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln example(s) kept apart, drawn with seed %1</source>
        <translation>
            <numerusform>%Ln Beispiel zurückgehalten, gezogen mit Startwert %1</numerusform>
            <numerusform>%Ln Beispiele zurückgehalten, gezogen mit Startwert %1</numerusform>
        </translation>
    </message>
</context>
</TS>
