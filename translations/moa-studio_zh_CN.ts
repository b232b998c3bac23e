<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <location filename="../engine/adapters/experts/adamole_router.cpp" line="+24"/>
        <source>Those above a threshold (AdaMoLE)</source>
        <translation>高于阈值者（AdaMoLE）</translation>
    </message>
    <message>
        <location filename="../engine/adapters/experts/expert_options.h" line="+28"/>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many experts share each adapter, each as large as the adapter itself and weighted token by token by a router of their own; 1 is the plain adapter, for which none of the fields below has an effect.</source>
        <translation>每个适配器由多少个专家分担；每个专家与适配器本身一样大，并由自己的路由器逐词元加权。1 即普通适配器，此时下列各项均不起作用。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Expert router</source>
        <translation>专家路由器</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Share the first matrix</source>
        <translation>共享第一个矩阵</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>How experts are weighted: all of them, the likeliest few, or those above a learned threshold. Needs several experts.</source>
        <translation>专家的加权方式：全部、最可能的几个，或高于所学阈值的那些。需要多个专家。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>One matrix A, or down, for all experts, as HydraLoRA has. Needs several experts and the router over all of them.</source>
        <translation>所有专家共用一个矩阵 A（或 down），如 HydraLoRA。需要多个专家，并使用覆盖全部专家的路由器。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Experts a token</source>
        <translation>每词元专家数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many experts a token uses. Has an effect with the router of the likeliest experts alone.</source>
        <translation>一个词元使用多少个专家。仅对“最可能的专家”路由器有效。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learned noise on the router&apos;s scores, in training alone, so that every expert gets its turn. Has no effect with the router over all experts.</source>
        <translation>仅在训练时给路由器分数加上习得的噪声，使每个专家都有机会。对覆盖全部专家的路由器无效。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Balance</source>
        <translation>均衡</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weight of the load-balancing loss, which is added in training. Has no effect with the router over all experts.</source>
        <translation>训练中附加的负载均衡损失的权重。对覆盖全部专家的路由器无效。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/experts/softmax_router.cpp" line="+22"/>
        <source>All experts (MoLoRA, HydraLoRA)</source>
        <translation>全部专家（MoLoRA、HydraLoRA）</translation>
    </message>
    <message>
        <location filename="../engine/adapters/experts/top_k_router.cpp" line="+26"/>
        <source>The likeliest experts (top-k)</source>
        <translation>最可能的专家（top-k）</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/hugging_face_adapter.cpp" line="+72"/>
        <source>Tensor {} has no place in the Hugging Face form.</source>
        <translation>张量 {} 在 Hugging Face 格式中没有位置。</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>No adapter is in the file.</source>
        <translation>文件中没有适配器。</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>The router of layer {} fits none of its {} adapters: {} rows.</source>
        <translation>第 {0} 层的路由器有 {2} 行，与其 {1} 个适配器不符。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The routers of the layers are of different sizes.</source>
        <translation>各层路由器的大小不一致。</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Tensor {} is of no adapter that is known.</source>
        <translation>张量 {} 不属于任何已知的适配器。</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>it tunes biases and norms, and that form has neither</source>
        <translation>它训练偏置与归一化，而该格式两者都没有</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>its router is of mode {}, and that form knows soft and sparse</source>
        <translation>它的路由器模式为 {}，而该格式只支持软与稀疏</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its router reads the block&apos;s input as it is, and the router of that form reads it normed</source>
        <translation>它的路由器直接读取块输入，而该格式的路由器读取归一化的块输入</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its sparse weights are shifted by the threshold, and those of that form are not</source>
        <translation>它的稀疏权重按阈值平移，而该格式的不平移</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its threshold is constant, which that form can&apos;t say</source>
        <translation>它的阈值恒定，而该格式无法表示</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its highest threshold is {}, and that form knows {} alone</source>
        <translation>它的最高阈值为 {}，而该格式只支持 {}</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>it has an adapter of kind {}, and that form has LoRA and the parallel adapter</source>
        <translation>它有类型为 {} 的适配器，而该格式只有 LoRA 和并行适配器</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>its adapters have several experts, and those of that form have one</source>
        <translation>它的适配器有多个专家，而该格式的只有一个</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>the released code fixes rank 8, targets Q, K, V, O and FFN_DOWN, a parallel adapter of 16 and a SwiGLU factor of 4 in its source; these must be changed there before it loads this adapter</source>
        <translation>已发布代码在源码中写死了秩 8、目标 Q、K、V、O 和 FFN_DOWN、宽度为 16 的并行适配器和 SwiGLU 倍数 4；须先在源码中更改这些，它才能加载此适配器</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Released code, Hugging Face flavour</source>
        <translation>已发布代码，Hugging Face 版</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A folder for the released code beside transformers; soft and sparse adapters whose router reads the normed input.</source>
        <translation>供已发布代码与 transformers 配合使用的文件夹；适用于路由器读取归一化输入的软、稀疏适配器。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/peft_folder.cpp" line="+75"/>
        <source>Tensor {} belongs to no projection that LoRA adapts here.</source>
        <translation>张量 {} 不属于此处 LoRA 所适配的任何投影。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>No LoRA is in the file for the modules that adapter_config.json names.</source>
        <translation>文件中没有针对 adapter_config.json 所列模块的 LoRA。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{} tensors are of modules that adapter_config.json does not name, and are left out, as PEFT does</source>
        <translation>{} 个张量属于 adapter_config.json 未列出的模块，已与 PEFT 一样略过</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>it tunes biases and norms, and PEFT&apos;s LoRA has neither</source>
        <translation>它训练偏置与归一化，而 PEFT 的 LoRA 两者都没有</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it has a type router ({}), and PEFT&apos;s LoRA has none</source>
        <translation>它有类型路由器（{}），而 PEFT 的 LoRA 没有</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>it has an adapter of kind {}, and PEFT&apos;s folder carries LoRA alone</source>
        <translation>它有类型为 {} 的适配器，而 PEFT 的文件夹只能容纳 LoRA</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>some of its LoRA is weight-decomposed and some is not, and PEFT&apos;s is one or the other</source>
        <translation>它的 LoRA 有的作了权重分解，有的没有，而 PEFT 只能二选一</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its LoRA has several experts, and PEFT&apos;s has one</source>
        <translation>它的 LoRA 有多个专家，而 PEFT 的只有一个</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>Tensor {} has no place in a PEFT folder.</source>
        <translation>张量 {} 在 PEFT 文件夹中没有位置。</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>PEFT LoRA</source>
        <translation>PEFT LoRA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A folder that Hugging Face&apos;s PEFT loads; LoRA alone, without a type router and experts.</source>
        <translation>可由 Hugging Face 的 PEFT 加载的文件夹；仅限 LoRA，无类型路由器和专家。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/released_folder.cpp" line="+35"/>
        <source>The adapter&apos;s format version is {}, and this program reads version {}.</source>
        <translation>适配器的格式版本为 {}，而本程序读取版本 {}。</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>&quot;{}&quot; is a {}, but a {} is needed.</source>
        <translation>“{}”的类型为 {}，但需要 {}。</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Neither moa_run.json nor adapter_params.json lies beside the adapter, so its form is unknown.</source>
        <translation>适配器旁既没有 moa_run.json，也没有 adapter_params.json，因此其格式未知。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>it was trained with biases and norms, which the released extractor leaves out of the file</source>
        <translation>它连同偏置与归一化一起训练，而已发布的提取工具不会把这些写入文件</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>soft and instance adapters look alike in the released files; taken for soft</source>
        <translation>软适配器与实例适配器在已发布格式的文件中看起来一样；按软适配器处理</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its router judges as many tokens as the shortest prompt of a batch has, as the released code does: other prompts beside it can change an answer</source>
        <translation>其路由器与已发布代码一样，只判断与一批中最短提示等长的词元：旁边的其他提示可能改变回答</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Released code</source>
        <translation>已发布代码</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>adapter.pth with adapter_params.json, as the method&apos;s released code has them, and our moa_run.json.</source>
        <translation>该方法已发布代码所用的 adapter.pth 与 adapter_params.json，以及我们的 moa_run.json。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>its LoRA is weight-decomposed (DoRA), which the released form doesn&apos;t know</source>
        <translation>它的 LoRA 作了权重分解（DoRA），已发布格式不支持</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>it has several {} entries, and the released form knows one rank, one layer set and one target set a kind</source>
        <translation>它有多个 {} 条目，而已发布格式每种类型只支持一个秩、一组层和一组目标</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>its router is of the mode &quot;{}&quot;, which the released form doesn&apos;t know</source>
        <translation>它的路由器模式为“{}”，已发布格式不支持</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its router has a temperature, which the released form can&apos;t say</source>
        <translation>它的路由器有温度，已发布格式无法表示</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its router reads the normed input, which the released form in Meta&apos;s layout can&apos;t say</source>
        <translation>它的路由器读取归一化的输入，Meta 布局的已发布格式无法表示</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its sparse weights are shifted by the threshold, which the released form can&apos;t say</source>
        <translation>它的稀疏权重按阈值平移，已发布格式无法表示</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>No adapter is described here.</source>
        <translation>此处没有描述适配器。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>It speaks of {} experts, and the tensors are of none.</source>
        <translation>其中说有 {} 个专家，但张量里一个也没有。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The adapter&apos;s router is of no mode that is known.</source>
        <translation>适配器的路由器不属于任何已知模式。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/lora.cpp" line="+19"/>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Attention output</source>
        <translation>注意力输出</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Up</source>
        <translation>上投影</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Gate</source>
        <translation>门控</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Down</source>
        <translation>下投影</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Projections</source>
        <translation>投影</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The projections of a block that get an update.</source>
        <translation>块中获得更新的投影。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Width R of the update B A. More learns more and costs more.</source>
        <translation>更新 B A 的宽度 R。越大学得越多，开销也越大。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scaling (alpha)</source>
        <translation>缩放（alpha）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The update is scaled by alpha / rank.</source>
        <translation>更新按 alpha / 秩 缩放。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rank-stabilised</source>
        <translation>秩稳定</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scales by alpha / the square root of the rank instead, so that high ranks learn as fast as low ones (rsLoRA).</source>
        <translation>改按 alpha / 秩的平方根缩放，使高秩与低秩学得一样快（rsLoRA）。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Weight-decomposed</source>
        <translation>权重分解</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trains a magnitude for every output beside the direction (DoRA). Without a type router and several experts alone; costs more time.</source>
        <translation>除方向外，还为每个输出训练一个幅值（DoRA）。仅在没有类型路由器且只有一个专家时可用；耗时更多。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rate factor of B</source>
        <translation>B 的学习率系数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Multiplies the learning rate for the second matrix (LoRA+ uses about 16).</source>
        <translation>乘以第二个矩阵的学习率（LoRA+ 约用 16）。</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>LoRA adapts a projection, and {} is none.</source>
        <translation>LoRA 适配的是投影，而 {} 不是投影。</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>lora_targets names &quot;{}&quot;, which is no projection of a model.</source>
        <translation>lora_targets 中的“{}”不是模型的投影。</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A low-rank update B A beside a projection; starts without any effect.</source>
        <translation>投影旁的低秩更新 B A；开始时没有任何影响。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/parallel_adapter.cpp" line="+35"/>
        <source>Bottleneck</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Width of the adapter&apos;s hidden layer.</source>
        <translation>适配器隐藏层的宽度。</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Parallel adapter</source>
        <translation>并行适配器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A small two-layer network beside the feed-forward network.</source>
        <translation>前馈网络旁的一个两层小网络。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/prompt_tuning.cpp" line="+56"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many learned vectors each block attends to.</source>
        <translation>每个块关注多少个习得的向量。</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Prompt tuning</source>
        <translation>提示微调</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learned vectors that every query attends to beside the text; starts without any effect.</source>
        <translation>每个查询在文本之外还关注的习得向量；开始时没有任何影响。</translation>
    </message>
    <message>
        <location filename="../engine/api/run_config.h" line="+21"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>32-bit float</source>
        <translation>32 位浮点</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Recognise</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Alpaca (instruction, input, output)</source>
        <translation>Alpaca（instruction、input、output）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Already tokenised</source>
        <translation>已分词</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Like lengths together</source>
        <translation>长度相近者一起</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shuffled</source>
        <translation>打乱</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As in the file</source>
        <translation>按文件顺序</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Half a cosine</source>
        <translation>半余弦</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../engine/routing/sparse_router.cpp" line="+22"/>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As memory allows</source>
        <translation>视内存而定</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every block</source>
        <translation>每个块</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No block</source>
        <translation>无</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Folder or file of the base model; `sample` is the bundled one.</source>
        <translation>基础模型的文件夹或文件；`sample` 为自带模型。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the base weights are kept: as stored where that computes, or converted.</source>
        <translation>基础权重的保存方式：能直接计算时按存储格式，否则转换。</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Training files</source>
        <translation>训练文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Files to learn from; `sample` is the bundled set of word problems.</source>
        <translation>用于学习的文件；`sample` 为自带的应用题。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Validation files</source>
        <translation>验证文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Files to measure the loss on; where there are none, a share of the training rows is kept back.</source>
        <translation>用于测量损失的文件；若没有，则保留一部分训练行。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Validation share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the training rows kept back for validation where no file is named.</source>
        <translation>未指定文件时保留用于验证的训练行比例。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How rows are written; recognised from the content unless said.</source>
        <translation>各行的书写方式；未指定时根据内容识别。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Instruction column</source>
        <translation>指令列</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Column or key that holds the instruction; empty: recognised by the usual names.</source>
        <translation>存放指令的列或键；留空则按常用名称识别。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Input column</source>
        <translation>输入列</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Column or key that holds what the instruction is about; empty: recognised.</source>
        <translation>存放指令所涉内容的列或键；留空则自动识别。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Output column</source>
        <translation>输出列</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Column or key that holds the answer to learn; empty: recognised.</source>
        <translation>存放待学习答案的列或键；留空则自动识别。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Prompt template</source>
        <translation>提示模板</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The words put around an instruction; kept with the adapter and used again in a chat.</source>
        <translation>包裹指令的文字；随适配器保存，并在聊天中再次使用。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest example</source>
        <translation>最长样例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens of an example beyond which it is cut.</source>
        <translation>样例超过此词元数即被截断。</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Decides the order of the data and the initial adapters.</source>
        <translation>决定数据顺序和初始适配器。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How often every example is seen.</source>
        <translation>每个样例被看到的次数。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop after steps</source>
        <translation>步数上限</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ends the run early without changing the schedule; 0 runs all steps.</source>
        <translation>提前结束运行而不改变调度；0 表示运行全部步数。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Examples an optimizer step learns from, over all devices.</source>
        <translation>一个优化器步所学习的样例数（所有设备合计）。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Micro-batch size</source>
        <translation>微批大小</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Examples computed at once; less needs less memory and changes no result.</source>
        <translation>同时计算的样例数；越少所需内存越少，且不改变结果。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How examples are gathered into batches.</source>
        <translation>样例如何组成批。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The largest step of the optimizer.</source>
        <translation>优化器的最大步长。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Least learning rate</source>
        <translation>最小学习率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where the schedule ends.</source>
        <translation>调度结束时的值。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How the rate falls after warm-up.</source>
        <translation>预热之后学习率如何下降。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs over which the rate rises from 0.</source>
        <translation>学习率从 0 上升所用的轮数。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pulls matrices towards 0; vectors are left alone.</source>
        <translation>将矩阵拉向 0；向量不受影响。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Memory of AdamW&apos;s first moment.</source>
        <translation>AdamW 一阶矩的记忆。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Memory of AdamW&apos;s second moment.</source>
        <translation>AdamW 二阶矩的记忆。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Keeps AdamW from dividing by 0.</source>
        <translation>防止 AdamW 除以 0。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gradient limit</source>
        <translation>梯度上限</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longer gradients are shortened to this norm; 0 leaves them.</source>
        <translation>更长的梯度被缩短到此范数；0 表示不处理。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Validations without a better loss after which the run ends; 0 never ends it early.</source>
        <translation>连续多少次验证损失未改善后结束运行；0 表示不提前结束。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Arithmetic</source>
        <translation>运算格式</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number format of the products; adapters are always kept in 32 bits.</source>
        <translation>乘积的数值格式；适配器始终以 32 位保存。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recompute</source>
        <translation>重算</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Computes a block again in the backward pass instead of keeping what it needs: slower, smaller.</source>
        <translation>反向传播时重新计算块，而不保存所需内容：更慢、更省内存。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tune biases and norms</source>
        <translation>训练偏置与归一化</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trains biases beside the base&apos;s projections and the gains of its norms with the adapters.</source>
        <translation>与适配器一起训练基础模型各投影旁的偏置及其归一化的增益。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start from</source>
        <translation>起始于</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Folder of an adapter to go on from; empty starts afresh.</source>
        <translation>从哪个适配器的文件夹继续；留空则重新开始。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>auto, cpu, cuda or cuda:N.</source>
        <translation>auto、cpu、cuda 或 cuda:N。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Processor threads to compute with; 0 takes all cores.</source>
        <translation>用于计算的处理器线程数；0 表示使用所有核心。</translation>
    </message>
    <message>
        <location line="+11"/>
        <location line="+17"/>
        <source>Every steps</source>
        <translation>每隔步数</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>Optimizer steps between checkpoints; 0 for none by steps.</source>
        <translation>检查点之间的优化器步数；0 表示不按步数保存。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every minutes</source>
        <translation>每隔分钟</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Minutes between checkpoints; 0 for none by time.</source>
        <translation>检查点之间的分钟数；0 表示不按时间保存。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many of the latest checkpoints stay.</source>
        <translation>保留最近多少个检查点。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Optimizer steps between validations; 0 for none but the last.</source>
        <translation>两次验证之间的优化器步数；0 表示只在最后验证。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Prompts</source>
        <translation>提示</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Instructions answered at every checkpoint and at the end.</source>
        <translation>在每个检查点和结束时回答的指令。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest answer</source>
        <translation>最长回答</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens of an answer to one of the prompts.</source>
        <translation>对一条提示的回答的词元数。</translation>
    </message>
    <message>
        <location filename="../engine/eval/answer_rules.cpp" line="+122"/>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The last number of the text, commas dropped; right if it is within 0.001 of the expected one.</source>
        <translation>文本中的最后一个数字（去掉逗号）；与期望值相差不超过 0.001 即为正确。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Letter</source>
        <translation>字母</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The first of the letters A to E in the text.</source>
        <translation>文本中第一个 A 到 E 的字母。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first label in the text, of the set that the expected answer belongs to: true or false, solution1 or 2, answer1 to 5, ending1 to 4, option1 or 2.</source>
        <translation>文本中属于期望答案所在组的第一个标签：true 或 false、solution1 或 2、answer1 至 5、ending1 至 4、option1 或 2。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The whole text but for white space around it.</source>
        <translation>除首尾空白外的整段文本。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first fenced block of the text, else all of it; right if the problem&apos;s tests pass when it is run.</source>
        <translation>文本中第一个代码块，否则为全文；运行时通过题目的测试即为正确。</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>there is no answer rule {}; choose one of {}</source>
        <translation>没有回答规则 {}；可选：{}</translation>
    </message>
    <message>
        <location filename="../engine/eval/benchmarks.cpp" line="+13"/>
        <source>School mathematics in several steps; the answer is a number.</source>
        <translation>多步的学校数学题；答案为数字。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Word problems of one step with misleading numbers; the answer is a number.</source>
        <translation>含干扰数字的一步应用题；答案为数字。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Word problems of several steps; the answer is a number.</source>
        <translation>多步应用题；答案为数字。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Word problems of addition and subtraction; the answer is a number.</source>
        <translation>加减法应用题；答案为数字。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Word problems that one equation solves; the answer is a number.</source>
        <translation>一个方程即可解的应用题；答案为数字。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Algebra with five answers to choose from; the answer is a letter.</source>
        <translation>五选一的代数题；答案为字母。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AQuA&apos;s problems made consistent; the answer is a letter.</source>
        <translation>经一致化处理的 AQuA 题目；答案为字母。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Questions of fact, true or false; asked without the passage, as in the paper&apos;s runs.</source>
        <translation>判断真假的事实问题；与论文的实验一样不附原文段落。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everyday physics: which of two ways works.</source>
        <translation>日常物理：两种做法哪种可行。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>People and their motives: which of three answers fits.</source>
        <translation>人与动机：三个答案中哪个合适。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which of four endings continues a text.</source>
        <translation>四个结尾中哪个能续写文本。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which of two names fills a gap.</source>
        <translation>两个名字中哪个能填空。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>School science, the easier questions, three to five answers.</source>
        <translation>学校科学，较易的问题，三至五个选项。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>School science, the harder questions, three to five answers.</source>
        <translation>学校科学，较难的问题，三至五个选项。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>School science that asks for common knowledge, four answers.</source>
        <translation>需要常识的学校科学题，四个选项。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Python functions to complete, judged by running tests.</source>
        <translation>补全 Python 函数，由测试判定。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Python functions to write from a sentence, judged by running tests.</source>
        <translation>按一句话编写 Python 函数，由测试判定。</translation>
    </message>
    <message>
        <location filename="../engine/eval/scoring.cpp" line="+18"/>
        <source>Written answer</source>
        <translation>书写回答</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The model writes an answer, from which the rule takes the label or number.</source>
        <translation>模型写出回答，规则从中取出标签或数字。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Likelihood</source>
        <translation>似然</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of the choices, the one whose text the model thinks the likeliest after the prompt.</source>
        <translation>各选项中，模型认为在提示之后最可能出现的文本。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Likelihood a byte</source>
        <translation>每字节似然</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The same, the logarithm divided by the bytes of the text, so that long choices are not worse off.</source>
        <translation>同上，但将对数除以文本字节数，使长选项不吃亏。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Likelihood of the label</source>
        <translation>标签似然</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The choice for which &quot;the correct answer is answer2&quot; (or &quot;The answer is (B).&quot;) is the likeliest.</source>
        <translation>使“the correct answer is answer2”（或“The answer is (B).”）最可能的选项。</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>there is no scoring {}; choose one of {}</source>
        <translation>没有评分方式 {}；可选：{}</translation>
    </message>
    <message>
        <location filename="../engine/model/families/llama.cpp" line="+12"/>
        <source>Llama 2, 3, 3.1, 3.2 and models of their form, such as SmolLM2.</source>
        <translation>Llama 2、3、3.1、3.2 以及同样结构的模型，如 SmolLM2。</translation>
    </message>
    <message>
        <location filename="../engine/model/families/mistral.cpp" line="+12"/>
        <source>Mistral 7B and its kin; attention over the whole context.</source>
        <translation>Mistral 7B 及同类；注意力覆盖整个上下文。</translation>
    </message>
    <message>
        <location filename="../engine/model/families/qwen2.cpp" line="+12"/>
        <source>Qwen2 and Qwen2.5, with biases on query, key and value.</source>
        <translation>Qwen2 与 Qwen2.5，查询、键、值带偏置。</translation>
    </message>
    <message>
        <location filename="../engine/model/families/qwen3.cpp" line="+12"/>
        <source>Qwen3, with norms on each head&apos;s query and key.</source>
        <translation>Qwen3，每个头的查询和键带归一化。</translation>
    </message>
    <message>
        <location filename="../engine/routing/instance_router.cpp" line="+49"/>
        <source>Instance MoA</source>
        <translation>实例 MoA</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Every text gives every adapter type one weight between 0 and 1, judged by its prompt and kept for the whole answer.</source>
        <translation>每段文本给每种适配器类型一个 0 到 1 之间的权重，由其提示判定，并在整个回答中保持。</translation>
    </message>
    <message>
        <location filename="../engine/routing/no_router.cpp" line="+24"/>
        <source>No router</source>
        <translation>无路由器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every adapter has weight 1: plain LoRA, or the plain sum of several adapters.</source>
        <translation>每个适配器权重为 1：普通 LoRA，或多个适配器的简单相加。</translation>
    </message>
    <message>
        <location filename="../engine/routing/pooling.h" line="+21"/>
        <source>The prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All tokens</source>
        <translation>全部词元</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As released</source>
        <translation>与已发布代码一致</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Judged by</source>
        <translation>判定依据</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The tokens whose mean the router reads: those of the prompt, in training and in chat alike; all but padding; or, as the released code does, padding and answer too, and in chat as many tokens as the shortest prompt of the batch has.</source>
        <translation>路由器读取其均值的词元：训练和聊天中都只取提示的词元；除填充外的全部词元；或像已发布代码那样连填充和回答也算在内，聊天时则取批中最短提示的词元数。</translation>
    </message>
    <message>
        <location filename="../engine/routing/router_core.h" line="+50"/>
        <source>SwiGLU factor</source>
        <translation>SwiGLU 倍数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hidden width of the router as a multiple of its columns; 0 makes it linear.</source>
        <translation>路由器隐藏宽度，为其列数的倍数；0 表示线性。</translation>
    </message>
    <message>
        <location filename="../engine/routing/router_options.h" line="+9"/>
        <source>Block input</source>
        <translation>块输入</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Normed block input</source>
        <translation>归一化的块输入</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Router input</source>
        <translation>路由器输入</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the router reads: the residual stream as it enters the block, or its normed form.</source>
        <translation>路由器读取的内容：进入块的残差流，或其归一化形式。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Divides the router&apos;s scores before the sigmoid: above 1 the weights move towards 0.5, below 1 towards 0 and 1.</source>
        <translation>在 sigmoid 之前除路由器分数：大于 1 时权重趋向 0.5，小于 1 时趋向 0 和 1。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Entropy term</source>
        <translation>熵项</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In training, adds this times the mean of -w ln w - (1 - w) ln(1 - w) over the real tokens and the weights w of each layer to the loss: above 0 it drives the weights to 0 and 1, below 0 to 0.5.</source>
        <translation>训练时把此系数乘以 -w ln w - (1 - w) ln(1 - w) 在真实词元和每层权重 w 上的均值加到损失中：大于 0 使权重趋向 0 和 1，小于 0 则趋向 0.5。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Balance term</source>
        <translation>均衡项</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In training, adds this times n * sum(m^2) / sum(m)^2 - 1 for each layer to the loss, where m are the means of its n weights over the real tokens: 0 where all adapters weigh the same.</source>
        <translation>训练时对每层把此系数乘以 n * sum(m^2) / sum(m)^2 - 1 加到损失中，m 为其 n 个权重在真实词元上的均值：所有适配器权重相同时为 0。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rate factor</source>
        <translation>学习率倍数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Multiplies the learning rate for the router&apos;s own tensors.</source>
        <translation>路由器自身张量的学习率倍数。</translation>
    </message>
    <message>
        <location filename="../engine/routing/soft_router.cpp" line="+45"/>
        <source>Soft MoA</source>
        <translation>软 MoA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every token gives every adapter type a weight between 0 and 1; all of them are computed.</source>
        <translation>每个词元给每种适配器类型一个 0 到 1 之间的权重；全部都会计算。</translation>
    </message>
    <message>
        <location filename="../engine/routing/sparse_router.cpp" line="+0"/>
        <source>Learned</source>
        <translation>习得</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Straight through</source>
        <translation>直通</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shifted</source>
        <translation>平移</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None (as released)</source>
        <translation>无（与已发布代码一致）</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Highest threshold</source>
        <translation>最高阈值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A weight below its token&apos;s threshold is 0; the threshold never exceeds this.</source>
        <translation>低于词元阈值的权重为 0；阈值不会超过此值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learned from the token, or always the highest.</source>
        <translation>由词元习得，或始终取最高值。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Threshold gradient</source>
        <translation>阈值梯度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How a learned threshold learns; without a gradient it stays as it starts.</source>
        <translation>习得的阈值如何学习；没有梯度则保持初始值。</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Sparse MoA</source>
        <translation>稀疏 MoA</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A token uses only the adapter types whose weight reaches its threshold; the others are skipped.</source>
        <translation>词元只使用权重达到其阈值的适配器类型；其余跳过。</translation>
    </message>
    <message>
        <location filename="../engine/routing/unipeft_router.cpp" line="+18"/>
        <source>Its own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The prompt&apos;s (as released)</source>
        <translation>提示的（与已发布代码一致）</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Gate of the parallel adapter</source>
        <translation>并行适配器的门</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The released code multiplies the parallel adapter by the prompt&apos;s gate and never uses its own.</source>
        <translation>已发布代码用提示的门乘以并行适配器，从不使用它自己的门。</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>the released code multiplies the parallel adapter by the prompt&apos;s gate, and this adapter was trained with its own</source>
        <translation>已发布代码用提示的门乘以并行适配器，而此适配器训练时用的是它自己的门</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>UniPEFT</source>
        <translation>UniPEFT</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Every text gives all LoRA, the prompt and the parallel adapter one weight each between 0 and 1, judged by its prompt and kept for the whole answer.</source>
        <translation>每段文本给全部 LoRA、提示和并行适配器各一个 0 到 1 之间的权重，由其提示判定，并在整个回答中保持。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/site_adapter.h" line="+22"/>
        <source>Dropout</source>
        <translation>随机丢弃</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the adapter&apos;s input that is left out at random, in training alone.</source>
        <translation>随机丢弃的适配器输入比例，仅在训练时。</translation>
    </message>
    <message>
        <location filename="../engine/api/catalog.h" line="+28"/>
        <source>Each program runs in a python3 of its own that gets 10 s, 1 GiB of memory and no rights: it may read files but neither create, change nor remove any, and it can&apos;t reach the network, start or signal processes (seccomp).</source>
        <translation>每个程序在各自的 python3 中运行，限 10 s、1 GiB 内存，且没有任何权限：可以读取文件，但不能创建、更改或删除文件，也不能访问网络、启动进程或向进程发信号（seccomp）。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/adapter_file.cpp" line="+41"/>
        <source>There is no adapter here: no adapter.pth, no adapter_config.json, nor a folder with one.</source>
        <translation>此处没有适配器：没有 adapter.pth 或 adapter_config.json，也没有含其中之一的文件夹。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Adapters of peft_type &quot;{}&quot; are not supported; LORA, SOFTMOA and SPARSEMOA are.</source>
        <translation>不支持 peft_type 为“{}”的适配器；支持 LORA、SOFTMOA 和 SPARSEMOA。</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>The adapter&apos;s tensors are no longer there.</source>
        <translation>适配器的张量已不存在。</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>{} ({} in the file, {} wanted)</source>
        <translation>{}（文件中为 {}，应为 {}）</translation>
    </message>
    <message>
        <location line="+14"/>
        <location filename="../engine/model/weight_checks.cpp" line="+122"/>
        <source>of another shape</source>
        <translation>形状不符</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../engine/adapters/formats/released_folder.cpp" line="-191"/>
        <location filename="../engine/files/json_file.cpp" line="+27"/>
        <location filename="../engine/model/gguf_model.cpp" line="+91"/>
        <location filename="../engine/model/weight_checks.cpp" line="-1"/>
        <location filename="../engine/train/checkpoint.cpp" line="+26"/>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unexpected</source>
        <translation>多余</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The adapter does not fit its description and this model. Tensors {}.</source>
        <translation>适配器与其描述和此模型不符。张量{}。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The adapter holds NaN or infinite values.</source>
        <translation>适配器含有 NaN 或无穷大的值。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The adapter was made for a model of {} layers, and this one has {}.</source>
        <translation>适配器是为 {} 层的模型制作的，而此模型有 {} 层。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/adapter_plan.cpp" line="+36"/>
        <source>A weight-decomposed LoRA (decomposed) rescales the base&apos;s own product, so it works without a type router and with one expert alone: set router.mode to &quot;none&quot; and experts to 1.</source>
        <translation>权重分解的 LoRA（decomposed）会缩放基础模型自身的乘积，因此只能在没有类型路由器且只有一个专家时使用：请将 router.mode 设为 &quot;none&quot;，experts 设为 1。</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Two adapters claim {} of layer {}.</source>
        <translation>有两个适配器占用第 {1} 层的 {0}。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/adapter_registry.cpp" line="+23"/>
        <source>There is no adapter kind &quot;{}&quot;.</source>
        <translation>没有适配器类型“{}”。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/experts/expert_options.cpp" line="+91"/>
        <source>{} has {} experts and {} has {}, and the released form knows one number for all</source>
        <translation>{} 有 {} 个专家，而 {} 有 {} 个，已发布格式只支持统一的数目</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>it has experts under the sparse router, and the released code has none there</source>
        <translation>它在稀疏路由器下有专家，而已发布代码在此没有专家</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>its experts are chosen by {} under a type router, and the released code has one or the other</source>
        <translation>它在类型路由器下由 {} 选择专家，而已发布代码只能二者取一</translation>
    </message>
    <message>
        <location filename="../engine/adapters/experts/expert_registry.cpp" line="+24"/>
        <source>There is no expert router &quot;{}&quot;.</source>
        <translation>没有专家路由器“{}”。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/adapter_content.cpp" line="+100"/>
        <source>Beside adapter_config.json there is neither adapter_model.safetensors nor adapter_model.bin.</source>
        <translation>adapter_config.json 旁既没有 adapter_model.safetensors，也没有 adapter_model.bin。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/adapter_format.cpp" line="+30"/>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../engine/adapters/formats/peft_config.cpp" line="+61"/>
        <source>It names no target_modules.</source>
        <translation>其中没有 target_modules。</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>{} is neither a list of names nor a regular expression.</source>
        <translation>{} 既不是名称列表，也不是正则表达式。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>It uses {}, which LoRA here does not have.</source>
        <translation>它使用了 {}，此处的 LoRA 没有这一项。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It trained biases too (bias is {}), which is not supported.</source>
        <translation>它还训练了偏置（bias 为 {}），不受支持。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>It was started by {}, which changes the base model&apos;s weights; let PEFT convert it to a plain LoRA first.</source>
        <translation>它以 {} 初始化，这会改变基础模型的权重；请先用 PEFT 将其转换为普通 LoRA。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>layers_to_transform is neither a layer&apos;s number nor a list of them.</source>
        <translation>layers_to_transform 既不是层号，也不是层号列表。</translation>
    </message>
    <message>
        <location line="+25"/>
        <location line="+3"/>
        <source>alpha_pattern is no object of numbers.</source>
        <translation>alpha_pattern 不是由数字组成的对象。</translation>
    </message>
    <message>
        <location filename="../engine/adapters/released_checkpoint.cpp" line="+80"/>
        <source>This is no training checkpoint of the released code: it lacks &quot;model&quot; or &quot;args&quot;.</source>
        <translation>这不是已发布代码的训练检查点：缺少 &quot;model&quot; 或 &quot;args&quot;。</translation>
    </message>
    <message>
        <location filename="../engine/api/config_text.cpp" line="+86"/>
        <source>&quot;{}&quot; is not of the form path=value, such as training.epochs=3</source>
        <translation>“{}”不是 path=value 的形式，例如 training.epochs=3</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>there is no place &quot;{}&quot; to set</source>
        <translation>没有可设置的位置“{}”</translation>
    </message>
    <message>
        <location filename="../engine/api/field.cpp" line="+18"/>
        <location filename="../engine/files/json_file.cpp" line="+57"/>
        <location filename="../engine/files/pickle.cpp" line="+267"/>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../engine/data/record_parser.cpp" line="+135"/>
        <location filename="../engine/files/pickle.cpp" line="-144"/>
        <location line="+137"/>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>{} is less than {}</source>
        <translation>{} 小于 {}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{} is more than {}</source>
        <translation>{} 大于 {}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{} is out of range {}..{}</source>
        <translation>{} 超出范围 {}..{}</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>{} is not a text</source>
        <translation>{} 不是文本</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>{} is none of {}</source>
        <translation>{} 不在 {} 之列</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>{} is not a whole number</source>
        <translation>{} 不是整数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{} is not a number</source>
        <translation>{} 不是数字</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{} is too large</source>
        <translation>{} 过大</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>unknown {}; did you mean {}?</source>
        <translation>未知的{}；您是指 {} 吗？</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unknown {}</source>
        <translation>未知的{}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unknown {}; known: {}</source>
        <translation>未知的{}；已知的有：{}</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>{} is not true or false</source>
        <translation>{} 不是 true 或 false</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>{} is not a list of texts</source>
        <translation>{} 不是文本列表</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>{} is not an object</source>
        <translation>{} 不是对象</translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../engine/api/run_config.cpp" line="+149"/>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <location filename="../engine/api/json_text.cpp" line="+80"/>
        <source>is nested deeper than {} levels</source>
        <translation>嵌套超过 {} 层</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&quot;{}&quot; is there twice</source>
        <translation>“{}”出现了两次</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>is not valid JSON: </source>
        <translation>不是有效的 JSON： </translation>
    </message>
    <message>
        <location filename="../engine/api/layer_spans.cpp" line="+55"/>
        <source>&quot;{}&quot; is not a span of layers; write &quot;all&quot;, or spans such as &quot;0-8,24-32&quot; for layers 0 to 7 and 24 to 31</source>
        <translation>“{}”不是层的区间；请写 &quot;all&quot;，或写区间，如 &quot;0-8,24-32&quot; 表示第 0 至 7 层和第 24 至 31 层</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>&quot;{}&quot; names layer {}, but the model&apos;s last layer is {}</source>
        <translation>“{}”指定了第 {} 层，但模型的最后一层是第 {} 层</translation>
    </message>
    <message>
        <location filename="../engine/api/readable.cpp" line="+17"/>
        <location filename="../engine/files/mapped_file.cpp" line="+26"/>
        <source>can&apos;t be read: {}</source>
        <translation>无法读取：{}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>there is no such file or folder</source>
        <translation>没有这样的文件或文件夹</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>can&apos;t be read: the permission is missing</source>
        <translation>无法读取：没有权限</translation>
    </message>
    <message>
        <location filename="../engine/api/run_config.cpp" line="-118"/>
        <source>is not a text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <location line="+20"/>
        <location line="+26"/>
        <source>is not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <location line="-22"/>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>is not a list</source>
        <translation>不是列表</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>{} was written by a newer program; this one knows versions up to {}</source>
        <translation>{} 由更新的程序写入；本程序只支持到版本 {}</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>is not a version that was ever written; the present one is {}</source>
        <translation>不是曾经使用过的版本；当前版本为 {}</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>a run configuration is a JSON object, such as {&quot;model&quot;: {&quot;path&quot;: &quot;sample&quot;}}</source>
        <translation>运行配置是一个 JSON 对象，如 {&quot;model&quot;: {&quot;path&quot;: &quot;sample&quot;}}</translation>
    </message>
    <message>
        <location filename="../engine/api/validate.cpp" line="+74"/>
        <source>&quot;{}&quot; names no layer</source>
        <translation>“{}”没有指定任何层</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>layer {} already has an adapter at {}, from adapters[{}]</source>
        <translation>第 {} 层的 {} 已有适配器，来自 adapters[{}]</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>adapter kind</source>
        <translation>适配器类型</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>names no site</source>
        <translation>没有指定任何位置</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>is empty; name at least one, such as {&quot;kind&quot;: &quot;lora&quot;}</source>
        <translation>为空；请至少指定一个，如 {&quot;kind&quot;: &quot;lora&quot;}</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>router mode</source>
        <translation>路由器模式</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>is empty; name at least one file</source>
        <translation>为空；请至少指定一个文件</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&quot;{}&quot; is text, but the model has no tokenizer; use `tokens`</source>
        <translation>“{}”是文本，但模型没有分词器；请使用 `tokens`</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{} is more than the model&apos;s context of {} tokens</source>
        <translation>{} 大于模型的上下文长度 {} 个词元</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>{} is more than the batch_size of {}</source>
        <translation>{} 大于 batch_size 的值 {}</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>{} is more than the learning_rate of {}</source>
        <translation>{} 大于 learning_rate 的值 {}</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>{} is more than the {} epochs of the run</source>
        <translation>{} 大于此运行的 {} 轮</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>needs validation data; set data.validation or data.validation_share</source>
        <translation>需要验证数据；请设置 data.validation 或 data.validation_share</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;{}&quot; is none of auto, cpu, cuda, cuda:N</source>
        <translation>“{}”不是 auto、cpu、cuda、cuda:N 之一</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>&quot;{}&quot; can&apos;t be a folder&apos;s name</source>
        <translation>“{}”不能作为文件夹名</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>can&apos;t be answered: the model has no tokenizer</source>
        <translation>无法回答：模型没有分词器</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>&quot;{}&quot; is not on this machine. {}</source>
        <translation>本机没有“{}”。{}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&quot;{}&quot; is not on this machine; it has {} CUDA devices</source>
        <translation>本机没有“{}”；共有 {} 个 CUDA 设备</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>{} problems
  {}</source>
        <translation>{} 个问题
  {}</translation>
    </message>
    <message>
        <location filename="../engine/core/device.cpp" line="+114"/>
        <source>This LibTorch was built without CUDA.</source>
        <translation>此 LibTorch 构建时不含 CUDA。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>LibTorch&apos;s CUDA half does not load: {}</source>
        <translation>LibTorch 的 CUDA 部分无法加载：{}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>LibTorch&apos;s CUDA half is loaded, but there is no NVIDIA GPU or no driver.</source>
        <translation>LibTorch 的 CUDA 部分已加载，但没有 NVIDIA GPU 或没有驱动程序。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{} CUDA device(s).</source>
        <translation>{} 个 CUDA 设备。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&quot;{}&quot; is no device; auto, cpu, cuda and cuda:N are.</source>
        <translation>“{}”不是设备；可用 auto、cpu、cuda 和 cuda:N。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no CUDA device. {}</source>
        <translation>没有 CUDA 设备。{}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There are {} CUDA devices, and {} asks for one more.</source>
        <translation>只有 {} 个 CUDA 设备，而 {} 超出了这一数目。</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>&quot;{}&quot; is no arithmetic; auto, fp32 and bf16 are.</source>
        <translation>“{}”不是运算格式；可用 auto、fp32 和 bf16。</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>CUDA device</source>
        <translation>CUDA 设备</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>bf16: this machine has instructions for bf16 products; norms, softmax and loss are in fp32.</source>
        <translation>bf16：本机有计算 bf16 乘积的指令；归一化、softmax 和损失使用 fp32。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fp32: this machine has no instructions for bf16 products; 16-bit weights stay so in memory.</source>
        <translation>fp32：本机没有计算 bf16 乘积的指令；16 位权重在内存中保持不变。</translation>
    </message>
    <message>
        <location filename="../engine/core/guard.cpp" line="+31"/>
        <source>There is not enough memory; take a smaller micro-batch, shorter examples or a smaller model.</source>
        <translation>内存不足；请减小微批、缩短样例或换用更小的模型。</translation>
    </message>
    <message>
        <location filename="../engine/data/batcher.cpp" line="+62"/>
        <source>there is no batch order {}; choose one of {}</source>
        <translation>没有批顺序 {}；可选：{}</translation>
    </message>
    <message>
        <location filename="../engine/data/csv_rows.cpp" line="+63"/>
        <source>a quoted field that begins in this line is never closed; write &quot;&quot; for a quote inside it</source>
        <translation>始于此行的带引号字段一直没有闭合；字段内的引号请写作 &quot;&quot;</translation>
    </message>
    <message>
        <location filename="../engine/data/dataset_reader.cpp" line="+36"/>
        <source>is empty: it needs rows to learn from</source>
        <translation>为空：需要有可供学习的行</translation>
    </message>
    <message>
        <location line="+76"/>
        <source>has {} fields, but the header has {}</source>
        <translation>有 {} 个字段，但表头有 {} 个</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>has the columns {}, but none that is known as an instruction and its output: name them instruction and output (or prompt and response, question and answer), or say which is which</source>
        <translation>有列 {}，但其中没有可识别的指令列和输出列：请将它们命名为 instruction 和 output（或 prompt 和 response、question 和 answer），或指明各列的用途</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>holds no rows: it needs some to learn from</source>
        <translation>没有任何行：需要有可供学习的行</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>none of its {} rows can be used; the one in line {} {}</source>
        <translation>其 {} 行均不可用；第 {} 行：{}</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>there is no data format {}; choose one of {}</source>
        <translation>没有数据格式 {}；可选：{}</translation>
    </message>
    <message>
        <location filename="../engine/data/example.cpp" line="+108"/>
        <source>holds token {}, but the model&apos;s vocabulary ends at {}</source>
        <translation>含有词元 {}，但模型的词表到 {} 为止</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>there are conversations to encode, but the model has no chat template that is known here; choose one of {}</source>
        <translation>有对话需要编码，但此处不认识该模型的聊天模板；可选：{}</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>{} tokens are too few for an example: it needs at least 2</source>
        <translation>一个样例至少需要 2 个词元，{} 个太少</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>stopped while encoding the data</source>
        <translation>编码数据时停止</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>none of its {} rows leaves anything to learn; the one in line {} {}</source>
        <translation>其 {} 行均无可学习的内容；第 {} 行：{}</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>leaves nothing to learn: every one of its tokens is masked</source>
        <translation>没有可学习的内容：所有词元都被屏蔽</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>is a document of a single token: there is nothing to predict it from</source>
        <translation>是只有一个词元的文档：没有可据以预测它的内容</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>holds text, so a model with a tokenizer is needed to encode it</source>
        <translation>含有文本，需要带分词器的模型来编码</translation>
    </message>
    <message>
        <location filename="../engine/data/json_rows.cpp" line="+28"/>
        <source>the list of rows must begin with [</source>
        <translation>行的列表必须以 [ 开头</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>expected a comma or ] after the row</source>
        <translation>该行之后应为逗号或 ]</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>something follows the end of the list</source>
        <translation>列表结束之后还有内容</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>expected a row</source>
        <translation>此处应为一行</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>the file ends before the list&apos;s closing ]</source>
        <translation>列表的结尾 ] 之前文件已结束</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+57"/>
        <source>is not valid JSON in column {}: {}</source>
        <translation>第 {} 列处不是有效的 JSON：{}</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>a row is nested more than {} levels deep</source>
        <translation>有一行嵌套超过 {} 层</translation>
    </message>
    <message>
        <location filename="../engine/data/record_parser.cpp" line="-98"/>
        <source>&quot;{}&quot; is a {}, but must be text</source>
        <translation>“{}”必须是文本，而不是{}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>group of keys</source>
        <translation>一组键</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>has no instruction (looked for {})</source>
        <translation>没有指令（查找了 {}）</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>has no output to learn (looked for {})</source>
        <translation>没有可学习的输出（查找了 {}）</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>has neither an answer nor an output to judge by</source>
        <translation>没有可据以判定的答案或输出</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>a message has the role &quot;{}&quot;; system, user (human) and assistant (gpt) are known</source>
        <translation>有消息的角色为“{}”；已知角色为 system、user（human）和 assistant（gpt）</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>has no list of &quot;messages&quot; or &quot;conversations&quot;</source>
        <translation>没有 &quot;messages&quot; 或 &quot;conversations&quot; 列表</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>a message is not a group of keys with a role and a content</source>
        <translation>有消息不是含角色和内容的一组键</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>has no message of the assistant to learn from</source>
        <translation>没有可供学习的 assistant 消息</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>has no &quot;text&quot;</source>
        <translation>没有 &quot;text&quot;</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&quot;{}&quot; is not a list of token ids</source>
        <translation>“{}”不是词元 id 的列表</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&quot;{}&quot; holds {}, which is not a token id</source>
        <translation>“{}”含有 {}，它不是词元 id</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>has {} tokens but {} labels; they must be aligned</source>
        <translation>有 {} 个词元，但有 {} 个标签；两者必须对齐</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>has no column &quot;{}&quot;; its columns are {}</source>
        <translation>没有列“{}”；现有的列为 {}</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>is not a group of keys and values in { }</source>
        <translation>不是 { } 中的一组键和值</translation>
    </message>
    <message>
        <location filename="../engine/data/text_file.cpp" line="+44"/>
        <source>is UTF-16 text, but UTF-8 is needed: save it as UTF-8</source>
        <translation>是 UTF-16 文本，但需要 UTF-8：请另存为 UTF-8</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>is not UTF-8 text: line {}, column {} holds the byte 0x{:02X}; save it as UTF-8</source>
        <translation>不是 UTF-8 文本：第 {} 行第 {} 列含有字节 0x{:02X}；请另存为 UTF-8</translation>
    </message>
    <message>
        <location filename="../engine/eval/choice_layouts.cpp" line="+43"/>
        <source>offers {} answers, but 2 to 5 are expected</source>
        <translation>给出了 {} 个答案，但应为 2 到 5 个</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>names an answer that is not among its choices</source>
        <translation>指定的答案不在选项之中</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>&quot;{}&quot; is &quot;{}&quot;, which is not the number of an answer</source>
        <translation>“{}”为“{}”，不是答案的编号</translation>
    </message>
    <message>
        <location line="+140"/>
        <source>ARC-e or ARC-c</source>
        <translation>ARC-e 或 ARC-c</translation>
    </message>
    <message>
        <location filename="../engine/eval/choice_scorer.cpp" line="+29"/>
        <source>the problem in line {} offers no answers to choose from, so their likelihoods can&apos;t be compared; use the scoring generate</source>
        <translation>第 {} 行的题目没有可选答案，因此无法比较其似然；请使用评分方式 generate</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>the problem in line {} offers an empty answer</source>
        <translation>第 {} 行的题目有一个空答案</translation>
    </message>
    <message>
        <location filename="../engine/eval/code_layouts.cpp" line="+46"/>
        <source>&quot;test_list&quot; holds no test</source>
        <translation>&quot;test_list&quot; 中没有测试</translation>
    </message>
    <message>
        <location filename="../engine/eval/confined_python.cpp" line="+148"/>
        <source>stopped while a program ran</source>
        <translation>运行程序时停止</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>no process can be started: {}</source>
        <translation>无法启动进程：{}</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>ran longer than {} s</source>
        <translation>运行时间超过 {} s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>ended by signal {}</source>
        <translation>被信号 {} 终止</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>programs can&apos;t be confined on this machine: the system refuses a resource limit or a seccomp filter</source>
        <translation>无法在本机限制程序：系统拒绝设置资源限制或 seccomp 过滤器</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>can&apos;t be started</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>ended early with code {}</source>
        <translation>提前结束，退出代码为 {}</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>programs can&apos;t be confined on this kind of machine, so none is run; their completions can be judged elsewhere</source>
        <translation>无法在这类机器上限制程序，因此不运行任何程序；补全结果可在其他机器上判定</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>there is none on the PATH</source>
        <translation>PATH 中没有 python3</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>{} says: {}</source>
        <translation>{} 报告：{}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no python3 runs under the limits; {}</source>
        <translation>没有能在这些限制下运行的 python3；{}</translation>
    </message>
    <message>
        <location filename="../engine/eval/eval_set.cpp" line="+53"/>
        <source>has {} rows, but the file of labels beside it has {}</source>
        <translation>有 {} 行，但旁边的标签文件有 {} 行</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>looks like {}, but none of its {} rows can be used; the one in line {} {}</source>
        <translation>看起来是 {}，但其 {} 行均不可用；第 {} 行：{}</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>is not laid out as {}, like the rows before it</source>
        <translation>其布局与之前各行不同，不是 {} 的布局</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>has a key that is not what {} has there</source>
        <translation>有一个键与 {} 中的不符</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>holds {} data, but an evaluation set needs rows with an instruction and an answer</source>
        <translation>含有 {} 数据，但评估集需要带指令和答案的行</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>has no &quot;{}&quot;</source>
        <translation>没有“{}”</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&quot;{}&quot; is neither text nor a number</source>
        <translation>“{}”既不是文本，也不是数字</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;{}&quot; is empty</source>
        <translation>“{}”为空</translation>
    </message>
    <message>
        <location filename="../engine/eval/evaluator.cpp" line="+103"/>
        <source>stopped after {} of {} rows</source>
        <translation>已停止，完成 {} / {} 行</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>the rule code is for sets of programming problems with tests (HumanEval, MBPP), whose answers are generated</source>
        <translation>规则 code 用于带测试的编程题集（HumanEval、MBPP），其回答由模型生成</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>programs are not run unless you say so: name a folder to write the completions to, or have them run (--execute)</source>
        <translation>除非您明确要求，否则不运行程序：请指定用于写入补全结果的文件夹，或让程序运行（--execute）</translation>
    </message>
    <message>
        <location line="+69"/>
        <location filename="../engine/service/merging.cpp" line="+95"/>
        <location line="+17"/>
        <source>can&apos;t be made: {}</source>
        <translation>无法创建：{}</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>two evaluations can be compared only on the same rows by the same rule; these have {} rows by {} and {} rows by {}</source>
        <translation>只有相同行、相同规则的两次评估才能比较；这两次分别为 {} 行、规则 {} 和 {} 行、规则 {}</translation>
    </message>
    <message>
        <location filename="../engine/eval/problem_layouts.cpp" line="+33"/>
        <source>&quot;answer&quot; has no #### before its number</source>
        <translation>&quot;answer&quot; 的数字前没有 ####</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;answer&quot; has no number after its ####</source>
        <translation>&quot;answer&quot; 的 #### 后没有数字</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>&quot;lSolutions&quot; is not a list of one number</source>
        <translation>&quot;lSolutions&quot; 不是含一个数字的列表</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>MultiArith, AddSub or SingleEq</source>
        <translation>MultiArith、AddSub 或 SingleEq</translation>
    </message>
    <message>
        <location filename="../engine/files/atomic_file.cpp" line="+58"/>
        <source>is a device, a pipe or a socket; name a file</source>
        <translation>是设备、管道或套接字；请指定文件</translation>
    </message>
    <message>
        <location line="+52"/>
        <location filename="../engine/files/file_set.cpp" line="+19"/>
        <location filename="../engine/runs/event_journal.cpp" line="+84"/>
        <source>can&apos;t be written: {}</source>
        <translation>无法写入：{}</translation>
    </message>
    <message>
        <location filename="../engine/files/byte_reader.cpp" line="+17"/>
        <source>it refers to byte {}, and there are {}; it is truncated or damaged</source>
        <translation>它指向字节 {}，而总共只有 {} 字节；文件被截断或已损坏</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>{} more bytes are expected and {} are left; it is truncated or damaged</source>
        <translation>还应有 {} 字节，只剩 {} 字节；文件被截断或已损坏</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>a line does not end; it is truncated or damaged</source>
        <translation>有一行没有结束；文件被截断或已损坏</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>damaged at byte {}: {}</source>
        <translation>在字节 {} 处损坏：{}</translation>
    </message>
    <message>
        <location filename="../engine/files/gguf.cpp" line="+63"/>
        <source>an array claims {} entries, for which there is no room</source>
        <translation>有数组声称有 {} 个条目，但没有足够的空间</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>an array has entries of type {}, which is not supported</source>
        <translation>有数组的条目类型为 {}，不受支持</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>an array has an entry beyond 2^63</source>
        <translation>有数组的条目超出 2^63</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>a value is of type {}, which is not known</source>
        <translation>有值的类型为 {}，该类型未知</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>{} claims a name of {} bytes</source>
        <translation>{}声称其名称有 {} 字节</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>metadata {} is there twice</source>
        <translation>元数据 {} 出现了两次</translation>
    </message>
    <message>
        <location line="+16"/>
        <location filename="../engine/files/pickle.cpp" line="+6"/>
        <source>a tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>tensor {} claims {} dimensions; at most {} are possible</source>
        <translation>张量 {} 声称有 {} 维；至多 {} 维</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>tensor {} is stored as {}, which is not supported; take the model as Q8_0, Q4_K_M or BF16</source>
        <translation>张量 {} 以 {} 存储，不受支持；请使用 Q8_0、Q4_K_M 或 BF16 的模型</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>tensor {} of type {} can&apos;t have the shape {}</source>
        <translation>张量 {} 的类型为 {}，不能有形状 {}</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>tensor {} claims the shape {}</source>
        <translation>张量 {} 声称形状为 {}</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>tensors {} and {} overlap</source>
        <translation>张量 {} 与 {} 重叠</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>is no GGUF file: it does not begin with the letters GGUF</source>
        <translation>不是 GGUF 文件：开头不是字母 GGUF</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>is a big-endian GGUF file; take a little-endian one</source>
        <translation>是大端序 GGUF 文件；请使用小端序文件</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>is GGUF version {}; versions 2 and 3 can be read</source>
        <translation>是 GGUF 版本 {}；可读取版本 2 和 3</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>general.alignment is {} and has to be a power of two</source>
        <translation>general.alignment 为 {}，但必须是 2 的幂</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>{} tensors and {} metadata entries are claimed, for which there is no room</source>
        <translation>声称有 {} 个张量和 {} 个元数据条目，但没有足够的空间</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>tensor {} lies at {}, no multiple of {}</source>
        <translation>张量 {} 位于 {}，不是 {} 的倍数</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>tensor {} takes {} bytes at byte {} of the data, which has {}; the file is truncated, so fetch it again</source>
        <translation>张量 {} 占 {} 字节，始于数据的字节 {}，而数据只有 {} 字节；文件被截断，请重新获取</translation>
    </message>
    <message>
        <location line="+9"/>
        <location filename="../engine/files/pth.cpp" line="+172"/>
        <source>tensor {} is there twice</source>
        <translation>张量 {} 出现了两次</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>metadata {} has a value of an unexpected type</source>
        <translation>元数据 {} 的值类型不符合预期</translation>
    </message>
    <message>
        <location filename="../engine/files/gguf_quants.cpp" line="+328"/>
        <source>type {}</source>
        <translation>类型 {}</translation>
    </message>
    <message>
        <location filename="../engine/files/json_file.cpp" line="-65"/>
        <source>The file holds no JSON object.</source>
        <translation>文件中没有 JSON 对象。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>&quot;{}&quot; is {}, but {} is needed.</source>
        <translation>“{}”为 {}，但需要{}。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>a whole number from 1</source>
        <translation>不小于 1 的整数</translation>
    </message>
    <message>
        <location line="+14"/>
        <location filename="../engine/files/pickle.cpp" line="-9"/>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <location line="+9"/>
        <location filename="../engine/files/pickle.cpp" line="+1"/>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../engine/files/mapped_file.cpp" line="+30"/>
        <source>is a folder where a file is expected</source>
        <translation>是文件夹，但此处需要文件</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>is not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <location filename="../engine/files/pickle.cpp" line="-223"/>
        <source>pickle instruction 0x{:02x} is not one that a file of tensors needs; the file is damaged, or holds more than tensors</source>
        <translation>pickle 指令 0x{:02x} 不是张量文件所需要的；文件已损坏，或含有张量以外的内容</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>pickle protocol {} is newer than 5, the newest that is known</source>
        <translation>pickle 协议 {} 高于已知的最新版本 5</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>an integer of {} bytes does not fit 64 bits</source>
        <translation>有 {} 字节的整数，64 位容纳不下</translation>
    </message>
    <message>
        <location line="+47"/>
        <location line="+132"/>
        <source>a set</source>
        <translation>集合</translation>
    </message>
    <message>
        <location line="-122"/>
        <source>a dict is given a key without a value</source>
        <translation>字典得到了没有值的键</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+122"/>
        <source>a dict</source>
        <translation>字典</translation>
    </message>
    <message>
        <location line="-95"/>
        <source>it refers to value {}, which has not come yet</source>
        <translation>它引用了尚未出现的值 {}</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>an instruction finds too few values before it</source>
        <translation>有指令之前的值太少</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>values are nested more than {} deep</source>
        <translation>值的嵌套超过 {} 层</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>a group of values ends that has not begun</source>
        <translation>一组值结束了，却没有开始过</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>it has more than {} values; no file of tensors has so many</source>
        <translation>它有超过 {} 个值；张量文件不会有这么多</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>{} stands where {} is filled</source>
        <translation>此处应填充{1}，却是{0}</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>a truth value</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>bytes</source>
        <translation>字节串</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a tuple</source>
        <translation>元组</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>a class</source>
        <translation>类</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <location filename="../engine/files/pth.cpp" line="-127"/>
        <source>is a zip archive without data.pkl; it was not written by torch.save</source>
        <translation>是没有 data.pkl 的 zip 归档；它不是由 torch.save 写入的</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>storage {} is said to have two element types; the file is damaged</source>
        <translation>存储 {} 被声明为两种元素类型；文件已损坏</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>is no file of torch.save: it begins neither like a zip archive nor like the older format</source>
        <translation>不是 torch.save 的文件：开头既不像 zip 归档，也不像旧格式</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>is a TorchScript program, not a file of tensors; save the model&apos;s state_dict with torch.save</source>
        <translation>是 TorchScript 程序，不是张量文件；请用 torch.save 保存模型的 state_dict</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>was written on a machine with byte order &quot;{}&quot;; save it again on a little-endian one</source>
        <translation>在字节序为“{}”的机器上写入；请在小端序机器上重新保存</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>the format&apos;s version is not {}</source>
        <translation>格式版本不是 {}</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>it was not written on a little-endian machine; save it again on one</source>
        <translation>它不是在小端序机器上写入的；请在小端序机器上重新保存</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>the list of storages is missing</source>
        <translation>缺少存储列表</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>the list of storages names one that no tensor uses</source>
        <translation>存储列表中有一个没有张量使用的存储</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>storage {} of {} elements goes beyond the end; it is truncated or damaged</source>
        <translation>存储 {} 有 {} 个元素，超出了文件末尾；文件被截断或已损坏</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>storage {} comes twice</source>
        <translation>存储 {} 出现了两次</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>holds {} where a dict of tensors is expected</source>
        <translation>此处应为张量字典，却是{}</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>a dict of tensors has {} as a name</source>
        <translation>张量字典以{}作为名称</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>{} is {} where a tensor is expected</source>
        <translation>{} 应为张量，却是{}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>tensor {} {} {}; the file is truncated or damaged</source>
        <translation>张量 {} {} {}；文件被截断或已损坏</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>lies in storage {}, which is missing</source>
        <translation>位于存储 {}，但该存储缺失</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>lies in a storage of {} elements, of which {} are there</source>
        <translation>所在存储应有 {} 个元素，实际只有 {} 个</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>has impossible strides {}</source>
        <translation>的步幅 {} 不可能成立</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>does not fit the {} elements of its storage</source>
        <translation>放不进其存储的 {} 个元素</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>with offset {} and strides {} reaches beyond the {} elements of its storage</source>
        <translation>以偏移 {} 和步幅 {} 超出了其存储的 {} 个元素</translation>
    </message>
    <message>
        <location filename="../engine/files/safetensors.cpp" line="+37"/>
        <source>its JSON is nested deeper than a safetensors header is</source>
        <translation>其 JSON 的嵌套比 safetensors 文件头更深</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>{} is there twice</source>
        <translation>{} 出现了两次</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>its JSON is not an object</source>
        <translation>其 JSON 不是对象</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>its JSON is damaged at byte {}; fetch the file again</source>
        <translation>其 JSON 在字节 {} 处损坏；请重新获取文件</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its JSON has a number that is too large</source>
        <translation>其 JSON 中有过大的数字</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>tensor {} {}</source>
        <translation>张量 {} {}</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>is not described by dtype, shape and data_offsets</source>
        <translation>未由 dtype、shape 和 data_offsets 描述</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>is stored as {}, which is not supported; convert the model to BF16, F16 or F32</source>
        <translation>以 {} 存储，不受支持；请将模型转换为 BF16、F16 或 F32</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>has an impossible shape or impossible offsets</source>
        <translation>的形状或偏移不可能成立</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>ends at byte {} of the data, of which there are {}; the file is truncated, so fetch it again</source>
        <translation>止于数据的字节 {}，而数据只有 {} 字节；文件被截断，请重新获取</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>is {} {} and occupies {} bytes, which does not fit</source>
        <translation>类型和形状为 {} {}，却占 {} 字节，两者不符</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>tensor {} does not begin where the one before it ends; the file is damaged</source>
        <translation>张量 {} 没有紧接在前一个张量之后；文件已损坏</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>has bytes after the last tensor; the file is damaged</source>
        <translation>在最后一个张量之后还有字节；文件已损坏</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>{} is not the name of a file beside the index</source>
        <translation>{} 不是索引旁的文件名</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>has no weight_map that says in which file each tensor lies</source>
        <translation>没有 weight_map 说明各张量在哪个文件中</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>tensor {} is said to lie in {}, which does not have it</source>
        <translation>索引称张量 {} 在 {} 中，但其中没有</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>claims a header of {} bytes and has {}; it is truncated, or no safetensors file</source>
        <translation>声称文件头有 {} 字节，实际只有 {} 字节；文件被截断，或不是 safetensors 文件</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>metadata {} is not a text</source>
        <translation>元数据 {} 不是文本</translation>
    </message>
    <message>
        <location filename="../engine/files/tensor_view.cpp" line="+117"/>
        <source>{} and {} more</source>
        <translation>{}，另有 {} 个</translation>
    </message>
    <message>
        <location filename="../engine/files/unpickler.h" line="+71"/>
        <source>{} stands where {} belongs</source>
        <translation>此处应为{1}，却是{0}</translation>
    </message>
    <message>
        <location filename="../engine/files/unpickler_objects.cpp" line="+64"/>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a module&apos;s name</source>
        <translation>模块名称</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>numbers of torch.{} are not supported; convert them to float or an integer type</source>
        <translation>不支持 torch.{} 的数值；请转换为浮点或整数类型</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>asks for {}.{}, which a file of tensors has no need of, so it is refused: loaded by Python it could run code; take the weights from a source you trust, or as safetensors</source>
        <translation>要求 {}.{}，张量文件并不需要它，因此已拒绝：若由 Python 加载，它可能运行代码；请从您信任的来源获取权重，或使用 safetensors</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>the description of a storage</source>
        <translation>存储的描述</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the word storage</source>
        <translation>单词 storage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the description of a storage is malformed</source>
        <translation>存储的描述格式有误</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>a storage that is part of another one is not supported; save the file again with a newer PyTorch</source>
        <translation>不支持属于另一存储一部分的存储；请用更新的 PyTorch 重新保存文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a storage class</source>
        <translation>存储类</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a storage is of a class that is none</source>
        <translation>存储所属的类不是存储类</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the key of a storage</source>
        <translation>存储的键</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the size of a storage</source>
        <translation>存储的大小</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>storage {} of {} elements is malformed</source>
        <translation>存储 {}（{} 个元素）格式有误</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>a call&apos;s arguments</source>
        <translation>调用的参数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a function</source>
        <translation>函数</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>a parameter without a tensor</source>
        <translation>有参数不含张量</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a parameter&apos;s tensor</source>
        <translation>参数的张量</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>a size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>a set&apos;s entries</source>
        <translation>集合的条目</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{}.{} is called with {} arguments, which torch.save does not do</source>
        <translation>调用 {}.{} 时用了 {} 个参数，torch.save 不会这样做</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>a tensor is described by {} values and needs 6</source>
        <translation>有张量由 {} 个值描述，但需要 6 个</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a tensor&apos;s storage</source>
        <translation>张量的存储</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a tensor&apos;s offset</source>
        <translation>张量的偏移</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>a tensor&apos;s sizes</source>
        <translation>张量的各维大小</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a tensor has {} dimensions; at most {} are possible</source>
        <translation>有张量为 {} 维；至多 {} 维</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>a tensor&apos;s size</source>
        <translation>张量的大小</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>an object&apos;s arguments</source>
        <translation>对象的参数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an object&apos;s class</source>
        <translation>对象的类</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>an object of {}.{} is made in a way that torch.save does not use</source>
        <translation>{}.{} 的对象以 torch.save 不使用的方式构造</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>an object&apos;s attributes</source>
        <translation>对象的属性</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>{} is given attributes</source>
        <translation>{}被赋予了属性</translation>
    </message>
    <message>
        <location filename="../engine/files/zip.cpp" line="+52"/>
        <source>the zip directory at its end is missing; the file is truncated, so fetch it again</source>
        <translation>缺少末尾的 zip 目录；文件被截断，请重新获取</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>the zip64 directory is not where the file says</source>
        <translation>zip64 目录不在文件所说的位置</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>a zip record does not begin where the directory says</source>
        <translation>有 zip 记录不在目录所说的位置开始</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>the zip directory has fewer entries than it says</source>
        <translation>zip 目录的条目少于其声称的数目</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>record {} is encrypted; torch.save writes none such</source>
        <translation>记录 {} 已加密；torch.save 不会写入这样的记录</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>record {} is compressed (method {}) and torch.save stores records as they are; unpack the archive or save the file again with torch.save</source>
        <translation>记录 {} 已压缩（方法 {}），而 torch.save 原样存储记录；请解压归档，或用 torch.save 重新保存文件</translation>
    </message>
    <message>
        <location line="+65"/>
        <source>the zip directory claims {} records, for which there is no room</source>
        <translation>zip 目录声称有 {} 条记录，但没有足够的空间</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>record {} is there twice</source>
        <translation>记录 {} 出现了两次</translation>
    </message>
    <message>
        <location filename="../engine/generate/generator.cpp" line="+328"/>
        <source>holds no token; give it at least one, such as the model&apos;s begin token</source>
        <translation>没有词元；请至少给出一个，如模型的起始词元</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>holds token {}, but the model&apos;s tokens are 0 to {}</source>
        <translation>含有词元 {}，但模型的词元为 0 到 {}</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>a stop text needs a model with a tokenizer</source>
        <translation>停止文本需要带分词器的模型</translation>
    </message>
    <message>
        <location filename="../engine/generate/sampler.cpp" line="+37"/>
        <source>the model&apos;s logits are not finite numbers: its weights or the adapter&apos;s are broken</source>
        <translation>模型的 logits 不是有限数：模型或适配器的权重已损坏</translation>
    </message>
    <message>
        <location line="+76"/>
        <source>{} is out of range {}</source>
        <translation>{} 不在允许范围内：{}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>1 and more</source>
        <translation>不小于 1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>0 and more</source>
        <translation>不小于 0</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>0 (off) and more</source>
        <translation>不小于 0（0 表示关闭）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>above 0 to 1</source>
        <translation>大于 0 且不超过 1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>0 to 1</source>
        <translation>0 到 1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>above 0</source>
        <translation>大于 0</translation>
    </message>
    <message>
        <location filename="../engine/model/base_model.cpp" line="+60"/>
        <source>The tokenizer has {} tokens, but the model&apos;s embedding only {} rows; they are not of one model.</source>
        <translation>分词器有 {} 个词元，但模型的嵌入只有 {} 行；两者不属于同一模型。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{} tokens</source>
        <translation>{} 个词元</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>&quot;{}&quot; is no precision; auto, fp32 and bf16 are.</source>
        <translation>“{}”不是精度；可用 auto、fp32 和 bf16。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The model has no tokenizer, so text can&apos;t be used with it. </source>
        <translation>模型没有分词器，因此不能使用文本。 </translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Stopped while loading the model.</source>
        <translation>加载模型时停止。</translation>
    </message>
    <message>
        <location filename="../engine/model/decoder.cpp" line="+37"/>
        <source>A text of {} tokens is longer than the model&apos;s attention reaches back, {}: longer ones are not supported.</source>
        <translation>文本有 {} 个词元，超出模型注意力可回看的 {} 个：不支持更长的文本。</translation>
    </message>
    <message>
        <location filename="../engine/model/gguf_model.cpp" line="-29"/>
        <source>The file has no tensor {}.</source>
        <translation>文件中没有张量 {}。</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>{}.{} is {}, but a whole number from 1 is needed.</source>
        <translation>{}.{} 为 {}，但需要不小于 1 的整数。</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Models of architecture &quot;{}&quot; are not supported; these are: {}.</source>
        <translation>不支持架构为“{}”的模型；支持：{}。</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>{} must be a matrix.</source>
        <translation>{} 必须是矩阵。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Rotary scaling of type &quot;{}&quot; is not supported.</source>
        <translation>不支持类型为“{}”的旋转位置缩放。</translation>
    </message>
    <message>
        <location filename="../engine/model/hugging_face_folder.cpp" line="+40"/>
        <source>The weights have no {}, and &quot;tie_word_embeddings&quot; is false.</source>
        <translation>权重中没有 {}，而 &quot;tie_word_embeddings&quot; 为 false。</translation>
    </message>
    <message>
        <location line="+25"/>
        <location filename="../engine/service/merging.cpp" line="+63"/>
        <source>The weights have no tensor {}.</source>
        <translation>权重中没有张量 {}。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Models of type &quot;{}&quot; are not supported; these are: {}.</source>
        <translation>不支持类型为“{}”的模型；支持：{}。</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Biases in the feed-forward network are not supported.</source>
        <translation>不支持前馈网络中的偏置。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;hidden_act&quot; is &quot;{}&quot;, but the only activation that is supported is silu.</source>
        <translation>&quot;hidden_act&quot; 为“{}”，但唯一支持的激活函数是 silu。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The weights are quantised ({}), which is supported in GGUF files alone; take the model&apos;s folder in bf16 or a GGUF file of it.</source>
        <translation>权重已量化（{}），仅支持 GGUF 文件中的量化；请使用 bf16 的模型文件夹或该模型的 GGUF 文件。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>by an unnamed method</source>
        <translation>方法未注明</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Rotary scaling of type &quot;{}&quot; is not supported; llama3 and default are.</source>
        <translation>不支持类型为“{}”的旋转位置缩放；支持 llama3 和 default。</translation>
    </message>
    <message>
        <location filename="../engine/model/load_decoder.cpp" line="+41"/>
        <source>The weights hold NaN or infinite values; the file is damaged.</source>
        <translation>权重含有 NaN 或无穷大的值；文件已损坏。</translation>
    </message>
    <message>
        <location filename="../engine/model/meta_folder.cpp" line="+59"/>
        <source>One of the {} shards lacks {}.</source>
        <translation>{} 个分片中有一个缺少 {}。</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The checkpoint has no tensor {}.</source>
        <translation>检查点中没有张量 {}。</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The embedding and layers.0.feed_forward.w1.weight must be matrices.</source>
        <translation>嵌入和 layers.0.feed_forward.w1.weight 必须是矩阵。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>&quot;vocab_size&quot; is {}, but the embedding has {} rows.</source>
        <translation>&quot;vocab_size&quot; 为 {}，但嵌入有 {} 行。</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>The folder has params.json but no consolidated.*.pth beside it.</source>
        <translation>文件夹中有 params.json，但旁边没有 consolidated.*.pth。</translation>
    </message>
    <message>
        <location filename="../engine/model/weight_checks.cpp" line="-79"/>
        <source>The dimensions are too large: {} layers, width {}, {} heads of width {}, feed-forward {}, vocabulary {}.</source>
        <translation>尺寸过大：{} 层，宽度 {}，{} 个头、每个宽 {}，前馈 {}，词表 {}。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The dimensions contradict each other: {} layers, width {}, {} heads of width {}, {} key/value heads, feed-forward {}, vocabulary {}.</source>
        <translation>尺寸互相矛盾：{} 层，宽度 {}，{} 个头、每个宽 {}，{} 个键/值头，前馈 {}，词表 {}。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&quot;{}&quot; is {}, but a number above 0 is needed.</source>
        <translation>“{}”为 {}，但需要大于 0 的数。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&quot;{}&quot; has the factor {}, the low factor {} and the high factor {}, but numbers above 0 are needed, the high one above the low one.</source>
        <translation>“{}”的系数为 {}，低频系数为 {}，高频系数为 {}，但都须大于 0，且高频系数须大于低频系数。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>There are {} rotary factors for heads of width {}.</source>
        <translation>旋转系数有 {} 个，而头的宽度为 {}。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;{}&quot; holds a rotary factor that is not a number above 0.</source>
        <translation>“{}”中有旋转系数不是大于 0 的数。</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>&quot;{}&quot; is {}, but a number above 0 and below 1 is needed.</source>
        <translation>“{}”为 {}，但需要大于 0 且小于 1 的数。</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>{} {} where {} is needed</source>
        <translation>{} 为 {}，应为 {}</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>without a place in it</source>
        <translation>在其中没有位置</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The weights do not fit this description of the model ({} layers of width {}, vocabulary {}); {}.</source>
        <translation>权重与模型的这一描述不符（{} 层，宽度 {}，词表 {}）；{}。</translation>
    </message>
    <message>
        <location filename="../engine/model/weight_source.cpp" line="+31"/>
        <source>The folder holds no model: neither params.json (Meta), nor config.json (Hugging Face), nor a .gguf file.</source>
        <translation>文件夹中没有模型：没有 params.json（Meta）、config.json（Hugging Face），也没有 .gguf 文件。</translation>
    </message>
    <message>
        <location filename="../engine/routing/pooling.cpp" line="+35"/>
        <source>the released code averages over padding and answer too, so its weights differ</source>
        <translation>已发布代码求均值时连填充和回答也算在内，因此其权重不同</translation>
    </message>
    <message>
        <location filename="../engine/routing/router_registry.cpp" line="+26"/>
        <source>There is no router mode &quot;{}&quot;.</source>
        <translation>没有路由器模式“{}”。</translation>
    </message>
    <message>
        <location filename="../engine/runs/equal_terms.cpp" line="+41"/>
        <source>{}.{}: {} becomes {}</source>
        <translation>{}.{}：{} 变为 {}</translation>
    </message>
    <message>
        <location filename="../engine/runs/evaluation_file.cpp" line="+21"/>
        <location line="+25"/>
        <source>is not the summary of an evaluation</source>
        <translation>不是评估的摘要</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>holds {} answers that can be read, of {}</source>
        <translation>{1} 个回答中有 {0} 个可读取</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>can&apos;t be removed: {}</source>
        <translation>无法删除：{}</translation>
    </message>
    <message>
        <location filename="../engine/runs/event_journal.cpp" line="-55"/>
        <source>can&apos;t be read; check its permissions</source>
        <translation>无法读取；请检查其权限</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>is not an event; the file was changed by something else or is damaged</source>
        <translation>不是事件；文件已被其他程序更改或已损坏</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>was left with half a line: there is no space left on its disk</source>
        <translation>最后一行只写了一半：其磁盘已无空间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>can&apos;t be written: there is no space left on its disk</source>
        <translation>无法写入：其磁盘已无空间</translation>
    </message>
    <message>
        <location filename="../engine/runs/folder_lock.cpp" line="+34"/>
        <source>is being written by a running job; stop it first</source>
        <translation>正由运行中的任务写入；请先停止该任务</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>can&apos;t be opened: {}</source>
        <translation>无法打开：{}</translation>
    </message>
    <message>
        <location filename="../engine/runs/run_folder.cpp" line="+33"/>
        <source>can&apos;t be changed: {}</source>
        <translation>无法更改：{}</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>holds {} runs called {} already; choose another name</source>
        <translation>已有 {} 个名为 {} 的运行；请另选名称</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>holds a run already; resume it or choose another folder</source>
        <translation>已有一个运行；请继续该运行，或选择其他文件夹</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>is not empty; choose another folder</source>
        <translation>不为空；请选择其他文件夹</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>is not a run&apos;s folder: it has no run.json</source>
        <translation>不是运行的文件夹：其中没有 run.json</translation>
    </message>
    <message>
        <location filename="../engine/runs/run_list.cpp" line="+117"/>
        <source>can&apos;t be moved to the bin: {}</source>
        <translation>无法移到回收站：{}</translation>
    </message>
    <message>
        <location filename="../engine/service/dumping.cpp" line="+25"/>
        <source>&quot;{}&quot; is {} of type {}, but a matrix of int64 is needed.</source>
        <translation>“{}”的形状为 {}、类型为 {}，但需要 int64 矩阵。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The file has no tensor &quot;tokens&quot;.</source>
        <translation>文件中没有张量 &quot;tokens&quot;。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&quot;{}&quot; has values from {} to {}, but the vocabulary has {} tokens.</source>
        <translation>“{}”的值为 {} 到 {}，但词表有 {} 个词元。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&quot;labels&quot; and &quot;tokens&quot; have different shapes.</source>
        <translation>&quot;labels&quot; 与 &quot;tokens&quot; 形状不同。</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>The loss and its gradients need a tensor &quot;labels&quot; beside &quot;tokens&quot;.</source>
        <translation>计算损失及其梯度，除 &quot;tokens&quot; 外还需要张量 &quot;labels&quot;。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Every label is ignored, so there is no loss.</source>
        <translation>所有标签都被忽略，因此没有损失。</translation>
    </message>
    <message>
        <location line="+12"/>
        <location line="+86"/>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <location line="-23"/>
        <source>not all are finite numbers: the model&apos;s weights or the adapter&apos;s are broken</source>
        <translation>并非全是有限数：模型或适配器的权重已损坏</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The router&apos;s weights and the gradients are an adapter&apos;s, and none was given.</source>
        <translation>路由器的权重和梯度属于适配器，但没有给出适配器。</translation>
    </message>
    <message>
        <location filename="../engine/service/exporting.cpp" line="+53"/>
        <source>The adapter does not say how many heads its base has, which this form&apos;s order of rows depends on: name the base model.</source>
        <translation>适配器没有说明其基础模型有多少个头，而此格式的行顺序取决于此：请指定基础模型。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The folder holds an adapter of form {} already; name another one.</source>
        <translation>文件夹中已有格式为 {} 的适配器；请指定其他文件夹。</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>To verify an export, its base model must be loaded.</source>
        <translation>要校验导出，必须先加载其基础模型。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The form {} can&apos;t carry this adapter: {}.</source>
        <translation>格式 {} 无法容纳此适配器：{}。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The files are written, and were not verified.</source>
        <translation>文件已写入，但未校验。</translation>
    </message>
    <message>
        <location filename="../engine/service/inspection.cpp" line="+63"/>
        <source>it is inside a training checkpoint of the released code; `moa extract` takes it out</source>
        <translation>它在已发布代码的训练检查点中；可用 `moa extract` 取出</translation>
    </message>
    <message>
        <location line="+64"/>
        <source>A file of tensors alone does not say what they are: name the folder of the model or adapter.</source>
        <translation>单凭张量文件无法得知其内容：请指定模型或适配器的文件夹。</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>A preview needs a model with a tokenizer.</source>
        <translation>预览需要带分词器的模型。</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>There is no row {}.</source>
        <translation>没有第 {} 行。</translation>
    </message>
    <message>
        <location filename="../engine/service/local_engine.cpp" line="+80"/>
        <source>is none of the evaluation sets that are known here, so say by which rule its answers are read</source>
        <translation>不是此处已知的评估集，请指明按哪条规则读取其回答</translation>
    </message>
    <message>
        <location filename="../engine/service/merging.cpp" line="-131"/>
        <source>The adapter can&apos;t be merged: </source>
        <translation>无法合并适配器： </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>its router ({}) weighs it anew for every token</source>
        <translation>它的路由器（{}）为每个词元重新加权</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it tunes biases, which the model&apos;s files have no place for</source>
        <translation>它训练偏置，而模型文件中没有存放偏置的位置</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>an adapter of kind {} is no change of a weight</source>
        <translation>类型为 {} 的适配器不是对权重的更改</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is weight-decomposed (DoRA); PEFT&apos;s own merging takes its export of form peft</source>
        <translation>它作了权重分解（DoRA）；可用 PEFT 自身的合并功能处理其 peft 格式的导出</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its experts are weighed anew for every token</source>
        <translation>它的专家为每个词元重新加权</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>There is something of that name already; name a new folder.</source>
        <translation>已有同名的文件或文件夹；请指定新的文件夹。</translation>
    </message>
    <message>
        <location line="+71"/>
        <source>Stopped while merging.</source>
        <translation>合并时停止。</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>The weight is stored as {}; merging needs a model that is not quantised.</source>
        <translation>权重以 {} 存储；合并需要未量化的模型。</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Merging needs a model as a Hugging Face folder: config.json and safetensors.</source>
        <translation>合并需要 Hugging Face 文件夹形式的模型：config.json 和 safetensors。</translation>
    </message>
    <message>
        <location filename="../engine/service/planning.cpp" line="+190"/>
        <source>Stopped while measuring.</source>
        <translation>测量时停止。</translation>
    </message>
    <message>
        <location filename="../engine/service/prompts.cpp" line="+29"/>
        <source>&quot;{}&quot; is no role of a conversation; system, user and assistant are.</source>
        <translation>“{}”不是对话的角色；可用 system、user 和 assistant。</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The model&apos;s chat template is not known here; name one of these with the template option: </source>
        <translation>此处不认识该模型的聊天模板；请用模板选项指定其一： </translation>
    </message>
    <message>
        <location filename="../engine/service/resident_state.cpp" line="+29"/>
        <source>The adapter belongs to a model of other dimensions ({}) than the one that is loaded ({}).</source>
        <translation>适配器所属模型的尺寸（{}）与已加载模型的（{}）不同。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The adapter was trained on another model of the same dimensions; its answers would be worth little. Load that model, or accept the other base.</source>
        <translation>适配器是在尺寸相同的另一个模型上训练的；其回答价值不大。请加载那个模型，或接受不同的基础模型。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>trained on another model of the same dimensions</source>
        <translation>在尺寸相同的另一个模型上训练</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>No model is loaded.</source>
        <translation>没有加载模型。</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>This adapter is no longer loaded.</source>
        <translation>此适配器已不再加载。</translation>
    </message>
    <message>
        <location filename="../engine/service/self_check.cpp" line="+25"/>
        <source>a product is wrong by {:.1f} %</source>
        <translation>乘积误差为 {:.1f} %</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>right within {:.2g} of its scale</source>
        <translation>正确，相对误差不超过 {:.2g}</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>the loss went from {:.4f} to {:.4f}</source>
        <translation>损失从 {:.4f} 变为 {:.4f}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the loss fell from {:.4f} to {:.4f}</source>
        <translation>损失从 {:.4f} 降至 {:.4f}</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{} ({}), {} threads</source>
        <translation>{}（{}），{} 个线程</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>{:.1f} of {:.1f} GB free</source>
        <translation>可用 {:.1f} / {:.1f} GB</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{:.1f} of {:.1f} GB free; close other programs to train the sample</source>
        <translation>可用 {:.1f} / {:.1f} GB；要训练示例，请关闭其他程序</translation>
    </message>
    <message>
        <location filename="../engine/service/training_run.cpp" line="+81"/>
        <source>The run&apos;s configuration is damaged: {}.</source>
        <translation>运行的配置已损坏：{}。</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The base model is another one than this run began with.</source>
        <translation>基础模型与此运行开始时的不同。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>A data file changed since this run began, so it can&apos;t go on as it was. Start a new run from its adapter (training.init_adapter).</source>
        <translation>自此运行开始以来有数据文件发生了变化，因此无法照原样继续。请从其适配器开始新的运行（training.init_adapter）。</translation>
    </message>
    <message>
        <location filename="../engine/text/chat_template.cpp" line="+168"/>
        <source>message {} of the conversation is a system message; only the first may be one</source>
        <translation>对话的第 {} 条消息是系统消息；只有第一条可以是系统消息</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>the {} template puts the system message into the first user message, but there is none</source>
        <translation>{} 模板把系统消息放入第一条用户消息，但没有用户消息</translation>
    </message>
    <message>
        <location filename="../engine/text/gguf_tokenizer.cpp" line="+36"/>
        <source>tokenizer.ggml.{} has {} entries, but there are {} tokens</source>
        <translation>tokenizer.ggml.{} 有 {} 个条目，但有 {} 个词元</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>tokenizer.ggml.scores holds a number that is not finite</source>
        <translation>tokenizer.ggml.scores 中有非有限的数</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>the file has no tokenizer (no tokenizer.ggml.model in its metadata)</source>
        <translation>文件中没有分词器（其元数据中没有 tokenizer.ggml.model）</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>tokenizers of kind &apos;{}&apos; are not supported; gpt2 and llama are</source>
        <translation>不支持类型为“{}”的分词器；支持 gpt2 和 llama</translation>
    </message>
    <message>
        <location filename="../engine/text/load_tokenizer.cpp" line="+36"/>
        <source>the file is no tokenizer; a .gguf model, a tokenizer.json or a tokenizer.model is</source>
        <translation>该文件不是分词器；可用 .gguf 模型、tokenizer.json 或 tokenizer.model</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>there is no such file or folder, or it may not be read</source>
        <translation>没有这样的文件或文件夹，或没有读取权限</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>the folder has no tokenizer: neither tokenizer.json nor tokenizer.model is in it</source>
        <translation>文件夹中没有分词器：既没有 tokenizer.json，也没有 tokenizer.model</translation>
    </message>
    <message>
        <location filename="../engine/text/pair_merges.cpp" line="+144"/>
        <source>a merge names &apos;{}&apos;, which is not in the vocabulary</source>
        <translation>有合并项用到“{}”，它不在词表中</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>&apos;{}&apos; is not a merge of two pieces</source>
        <translation>“{}”不是两个片段的合并</translation>
    </message>
    <message>
        <location filename="../engine/text/pattern.cpp" line="+32"/>
        <source>The regular expression &quot;{}&quot; can&apos;t be read (at character {}).</source>
        <translation>无法读取正则表达式“{}”（第 {} 个字符处）。</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The regular expression &quot;{}&quot; takes too long.</source>
        <translation>正则表达式“{}”耗时过长。</translation>
    </message>
    <message>
        <location filename="../engine/text/sentencepiece_tokenizer.cpp" line="+104"/>
        <source>the file is no SentencePiece model, or a damaged one; fetch it again</source>
        <translation>文件不是 SentencePiece 模型，或已损坏；请重新获取</translation>
    </message>
    <message>
        <location filename="../engine/text/split_rules.cpp" line="+66"/>
        <source>the tokenizer&apos;s split rule &apos;{}&apos; is not known; known are {}</source>
        <translation>不认识分词器的切分规则“{}”；已知的有 {}</translation>
    </message>
    <message>
        <location filename="../engine/text/template_files.cpp" line="+41"/>
        <source>there is no {} template &apos;{}&apos;; there are {}</source>
        <translation>没有 {} 模板“{}”；现有 {}</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>the template can&apos;t be read: </source>
        <translation>无法读取模板： </translation>
    </message>
    <message>
        <location filename="../engine/text/text_splitter.cpp" line="+58"/>
        <source>the split rule &apos;{}&apos; can&apos;t be read: {}</source>
        <translation>无法读取切分规则“{}”：{}</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>the tokenizer&apos;s split rule gives up on a text of {} bytes: {}</source>
        <translation>分词器的切分规则无法处理 {} 字节的文本：{}</translation>
    </message>
    <message>
        <location filename="../engine/text/tiktoken.cpp" line="+94"/>
        <source>line {} is not a token in base64, a space and its rank</source>
        <translation>第 {} 行不是 base64 词元、一个空格及其序号</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>line {} has rank {}, but {} comes next</source>
        <translation>第 {} 行的序号为 {}，但接下来应为 {}</translation>
    </message>
    <message>
        <location filename="../engine/text/tokenizer_config.cpp" line="+61"/>
        <source>the file holds no JSON object</source>
        <translation>文件中没有 JSON 对象</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>the file has {} bytes; at most {} are possible</source>
        <translation>文件有 {} 字节；至多 {} 字节</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>{} is not a token id</source>
        <translation>{} 不是词元 id</translation>
    </message>
    <message>
        <location filename="../engine/text/tokenizer_json.cpp" line="+52"/>
        <source>the vocabulary goes up to id {}, but has no token {}</source>
        <translation>词表的 id 到 {} 为止，但没有词元 {}</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>tokenizers of type {} are not supported; BPE is</source>
        <translation>不支持类型为 {} 的分词器；支持 BPE</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>a BPE with {} is not supported</source>
        <translation>不支持带 {} 的 BPE</translation>
    </message>
    <message>
        <location line="+80"/>
        <source>normalizer or pre_tokenizer</source>
        <translation>normalizer 或 pre_tokenizer</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>the tokenizer can&apos;t be read: </source>
        <translation>无法读取分词器： </translation>
    </message>
    <message>
        <location filename="../engine/text/tokenizer_pipeline.cpp" line="+22"/>
        <source>the tokenizer&apos;s {} is not supported</source>
        <translation>不支持分词器的 {}</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>normalizer {}</source>
        <translation>normalizer {}</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>pre-tokenizer Split with behavior {}{}</source>
        <translation>pre-tokenizer Split（behavior 为 {}{}）</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>pre-tokenizer Metaspace with that replacement</source>
        <translation>pre-tokenizer Metaspace（使用该 replacement）</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>pre-tokenizer {}</source>
        <translation>pre-tokenizer {}</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>combination of a split or NFC with no byte level</source>
        <translation>无字节级处理却带切分或 NFC 的组合</translation>
    </message>
    <message>
        <location filename="../engine/text/vocabulary.cpp" line="+19"/>
        <source>the {} token is {}, but the vocabulary has {} tokens</source>
        <translation>{} 词元为 {}，但词表有 {} 个词元</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>the vocabulary has {} tokens; 1 to {} are possible</source>
        <translation>词表有 {} 个词元；应为 1 到 {} 个</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>token {} has {} bytes; at most {} are possible</source>
        <translation>词元 {} 有 {} 字节；至多 {} 字节</translation>
    </message>
    <message>
        <location filename="../engine/train/checkpoint.cpp" line="-1"/>
        <source>The checkpoint&apos;s &quot;{}&quot; is {}, but this run&apos;s adapters have {} numbers.</source>
        <translation>检查点的“{}”为 {}，但此运行的适配器有 {} 个数值。</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>The checkpoint&apos;s version is {}, and this program reads {}.</source>
        <translation>检查点的版本为 {}，而本程序读取 {}。</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>The checkpoint of step {} is damaged, so an earlier one was taken. {}</source>
        <translation>第 {} 步的检查点已损坏，因此改用了更早的检查点。{}</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No checkpoint of this run is whole. </source>
        <translation>此运行没有完整的检查点。 </translation>
    </message>
    <message>
        <location filename="../engine/train/optimizer_step.cpp" line="+64"/>
        <source>There is not enough memory for a single example; shorten data.max_tokens or set training.recompute to &quot;all&quot;.</source>
        <translation>内存连一个样例也容不下；请减小 data.max_tokens，或将 training.recompute 设为 &quot;all&quot;。</translation>
    </message>
    <message>
        <location filename="../engine/train/run_data.cpp" line="+22"/>
        <source>{}: examples longer than the limit of {} tokens: {}; {} tokens of them were cut off.</source>
        <translation>{}：超过 {} 个词元上限的样例：{} 个；共截去 {} 个词元。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{}: rows left out: {}{}</source>
        <translation>{}：已略过的行：{}{}</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, the first in line {}: {}</source>
        <translation>，首个在第 {} 行：{}</translation>
    </message>
    <message>
        <location filename="../engine/train/trainer.cpp" line="+53"/>
        <source>Memory ran out: from here on {} rows are computed at once. The batch size stays.</source>
        <translation>内存不足：从现在起每次计算 {} 行。批大小不变。</translation>
    </message>
    <message>
        <location line="+77"/>
        <source>The validation loss did not fall {} times in a row.</source>
        <translation>验证损失连续 {} 次未下降。</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>Step {} gave a loss of {} and a gradient norm of {}; it was not applied. Its examples: {}{}. Lower training.learning_rate or set training.clip_norm, and look at these examples.</source>
        <translation>第 {} 步的损失为 {}，梯度范数为 {}；该步未应用。其样例：{}{}。请降低 training.learning_rate 或设置 training.clip_norm，并检查这些样例。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source> and {} more</source>
        <translation> 以及另外 {} 个</translation>
    </message>
    <message>
        <location filename="../build/ui/resource_words.cpp" line="+1"/>
        <source>AdaMoLE: four LoRA experts at every projection; each token uses those above a threshold that is learned from the token.
Take it to compare learned thresholds within one kind of adapter with Sparse MoA&apos;s between kinds.
Costs 2.7 M parameters on the sample model with four experts of rank 3.
Paper: AdaMoLE, arXiv 2405.00361.</source>
        <translation>AdaMoLE：每个投影四个 LoRA 专家；每个词元使用高于阈值的专家，阈值由词元习得。
适用于将同类适配器内部的习得阈值与稀疏 MoA 的跨类阈值作比较。
开销：在示例模型上，四个秩为 3 的专家需 270 万参数。
论文：AdaMoLE，arXiv 2405.00361。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>DoRA: LoRA that also learns how long each row of the updated weight is, apart from its direction.
Take it when LoRA falls short at the same rank and time matters less; PEFT reads it.
Costs 2.9 M parameters on the sample model and more time than LoRA, because the length of every row is computed in every step.
Paper: DoRA, arXiv 2402.09353.</source>
        <translation>DoRA：除方向外，还学习更新后权重每一行长度的 LoRA。
适用于同样的秩下 LoRA 不够好、且时间不太重要时；PEFT 可以读取。
开销：在示例模型上需 290 万参数，且比 LoRA 耗时更多，因为每步都要计算每一行的长度。
论文：DoRA，arXiv 2402.09353。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>HydraLoRA: one shared first matrix and four second ones at every projection, weighted for each token by a softmax router.
Take it when the data mixes several tasks: what they share is learned once, so each rank goes further than in MoLoRA.
Costs 2.7 M parameters on the sample model at rank 6 and less arithmetic than four whole experts.
Paper: HydraLoRA, arXiv 2404.19245.</source>
        <translation>HydraLoRA：每个投影一个共享的第一矩阵和四个第二矩阵，由 softmax 路由器逐词元加权。
适用于数据混有多种任务时：共同的内容只学一次，因此每个秩比在 MoLoRA 中更有用。
开销：在示例模型上秩为 6 时需 270 万参数，计算量少于四个完整的专家。
论文：HydraLoRA，arXiv 2404.19245。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Instance MoA: the adapters of Soft MoA, weighted once for a whole conversation turn from the mean of its prompt.
Take it when inputs differ as wholes, such as several tasks in one data set, and words within one input need no weights of their own.
Costs 3.1 M parameters on the sample model; the router runs once for each sequence.
Paper: MoA, arXiv 2506.05928.</source>
        <translation>实例 MoA：软 MoA 的适配器，根据提示的均值，对一整轮对话只加权一次。
适用于输入之间整体不同（如一个数据集含多种任务），而同一输入内的词不需要各自的权重时。
开销：在示例模型上需 310 万参数；路由器对每个序列只运行一次。
论文：MoA，arXiv 2506.05928。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>LoRA: a low-rank update beside the projections Q, K, V, O and FFN_DOWN, without any router.
Take it when the result must run elsewhere: it can be exported for PEFT and merged into the base model.
Costs 2.9 M parameters on the sample model at rank 16 and the least time of all; merged, it costs nothing at all when answering.
Paper: LoRA, arXiv 2106.09685.</source>
        <translation>LoRA：投影 Q、K、V、O 和 FFN_DOWN 旁的低秩更新，没有任何路由器。
适用于结果须在别处运行时：可导出供 PEFT 使用，也可合并到基础模型中。
开销：在示例模型上秩为 16 时需 290 万参数，耗时最少；合并后回答时没有任何开销。
论文：LoRA，arXiv 2106.09685。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>LoRA+: LoRA whose second matrix, which starts at zero, learns 16 times as fast as the first.
Take it when LoRA learns too slowly in the steps that you have; the learning rate is that of the first matrix and therefore lower.
Costs what LoRA costs: 2.9 M parameters on the sample model.
Paper: LoRA+, arXiv 2402.12354.</source>
        <translation>LoRA+：第二个矩阵（从零开始）的学习速度是第一个的 16 倍的 LoRA。
适用于 LoRA 在现有步数内学得太慢时；学习率是第一个矩阵的，因此较低。
开销：与 LoRA 相同，在示例模型上需 290 万参数。
论文：LoRA+，arXiv 2402.12354。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>MoE-LoRA: four LoRA experts at every projection, of which a router gives each token the likeliest two; a balancing loss keeps all in use.
Take it to compare a fixed number of experts with Sparse MoA, whose tokens choose how many they use.
Costs 2.6 M parameters on the sample model with four experts of rank 3.
Paper: MoELoRA, arXiv 2402.12851; the router is that of arXiv 1701.06538.</source>
        <translation>MoE-LoRA：每个投影四个 LoRA 专家，路由器为每个词元选出最可能的两个；均衡损失使所有专家都得到使用。
适用于将固定数目的专家与稀疏 MoA 作比较，后者由词元选择使用多少个。
开销：在示例模型上，四个秩为 3 的专家需 260 万参数。
论文：MoELoRA，arXiv 2402.12851；路由器取自 arXiv 1701.06538。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>MoLoRA: four LoRA experts at every projection, all computed, weighted for each token by a softmax router of that projection.
Take it to compare experts of one kind with a mixture of kinds at the same number of parameters.
Costs 2.6 M parameters on the sample model with four experts of rank 3, and a router at every projection instead of one for a block.
Paper: MoLoRA, arXiv 2309.05444.</source>
        <translation>MoLoRA：每个投影四个 LoRA 专家，全部计算，由该投影的 softmax 路由器逐词元加权。
适用于在参数数目相同时，将同类专家与不同类适配器的混合作比较。
开销：在示例模型上，四个秩为 3 的专家需 260 万参数，且每个投影各有一个路由器，而不是每个块一个。
论文：MoLoRA，arXiv 2309.05444。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The paper&apos;s Soft MoA on LLaMA-3.1-8B, setting by setting: rank 8, bottleneck 16, prompt 10, two epochs, one of them warm-up.
Take it to repeat the paper&apos;s numbers; for other models and smaller data, begin with `soft`.
Costs one GPU with 24 GB, as the paper&apos;s runs did; name your model&apos;s folder and data with --set model.path=… and --set data.train=[…].
Paper: MoA, arXiv 2506.05928.</source>
        <translation>论文在 LLaMA-3.1-8B 上的软 MoA，各项设置逐一对应：秩 8、瓶颈 16、提示 10、两轮，其中一轮预热。
适用于重现论文的数字；其他模型和较小的数据请从 `soft` 开始。
开销：与论文的运行一样，需一块 24 GB 的 GPU；请用 --set model.path=… 和 --set data.train=[…] 指定模型的文件夹和数据。
论文：MoA，arXiv 2506.05928。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The paper&apos;s Instance MoA on LLaMA-3.1-8B: weights from the mean of the sequence.
Take it to repeat the paper&apos;s numbers. The released code averages over padding and the answer too, which router.pool keeps here.
Costs one GPU with 24 GB, as the paper&apos;s runs did; name your model&apos;s folder and data with --set model.path=… and --set data.train=[…].
Paper: MoA, arXiv 2506.05928.</source>
        <translation>论文在 LLaMA-3.1-8B 上的实例 MoA：权重取自序列的均值。
适用于重现论文的数字。已发布代码求均值时连填充和回答也算在内，此处由 router.pool 保留这一做法。
开销：与论文的运行一样，需一块 24 GB 的 GPU；请用 --set model.path=… 和 --set data.train=[…] 指定模型的文件夹和数据。
论文：MoA，arXiv 2506.05928。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The paper&apos;s Sparse MoA on LLaMA-3.1-8B: without the prompt, thresholds up to 0.5.
Take it to repeat the paper&apos;s numbers. The threshold learns, as the paper says; in the released code it can&apos;t, which --set router.threshold_gradient=none repeats.
Costs one GPU with 24 GB, as the paper&apos;s runs did; name your model&apos;s folder and data with --set model.path=… and --set data.train=[…].
Paper: MoA, arXiv 2506.05928.</source>
        <translation>论文在 LLaMA-3.1-8B 上的稀疏 MoA：不含提示，阈值最高 0.5。
适用于重现论文的数字。阈值如论文所述会学习；已发布代码中的阈值不会学习，用 --set router.threshold_gradient=none 可重现这一点。
开销：与论文的运行一样，需一块 24 GB 的 GPU；请用 --set model.path=… 和 --set data.train=[…] 指定模型的文件夹和数据。
论文：MoA，arXiv 2506.05928。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rsLoRA: LoRA whose update is scaled by alpha / √rank instead of alpha / rank.
Take it for high ranks, which plain LoRA makes learn more slowly the higher they are.
Costs what LoRA costs: 2.9 M parameters on the sample model.
Paper: rsLoRA, arXiv 2312.03732.</source>
        <translation>rsLoRA：更新按 alpha / √秩 而不是 alpha / 秩 缩放的 LoRA。
适用于较高的秩：普通 LoRA 的秩越高，学得越慢。
开销：与 LoRA 相同，在示例模型上需 290 万参数。
论文：rsLoRA，arXiv 2312.03732。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first run: Soft MoA on the bundled word problems, one pass over the data.
Take it to see everything work; packaging/start.sh and the Studio&apos;s first page train it.
Costs about two minutes on two cores, with 3.1 M parameters.
Paper: MoA, arXiv 2506.05928.</source>
        <translation>首次运行：用自带的应用题训练软 MoA，数据过一遍。
适用于查看一切是否正常；packaging/start.sh 和 Studio 的首页训练的就是它。
开销：在两个核心上约两分钟，310 万参数。
论文：MoA，arXiv 2506.05928。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Soft MoA: LoRA, a parallel adapter and prompt tuning in every block, each weighted for every token by a small router.
Take it first when you want the most that a mixture can learn, or to see which kinds of adapter a task uses.
Costs 3.1 M parameters on the sample model, a third of them routers, and about a fifth more time than LoRA, because every adapter is computed for every token.
Paper: MoA, arXiv 2506.05928.</source>
        <translation>软 MoA：每个块中有 LoRA、并行适配器和提示微调，各由一个小路由器逐词元加权。
想让混合学到最多，或想看任务使用哪些类型的适配器时，请先选它。
开销：在示例模型上需 310 万参数，其中三分之一是路由器；耗时约比 LoRA 多五分之一，因为每个适配器都为每个词元计算。
论文：MoA，arXiv 2506.05928。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sparse MoA: LoRA and a parallel adapter; a token computes only those adapters whose weight reaches its own learned threshold.
Take it to see which adapters a token can do without; the prompt, which can&apos;t be skipped for single tokens, is left out as in the paper.
Costs 2.9 M parameters on the sample model; choosing tokens takes time of its own, so a model this small trains about as fast as with Soft MoA.
Paper: MoA, arXiv 2506.05928.</source>
        <translation>稀疏 MoA：LoRA 和并行适配器；词元只计算权重达到其自身习得阈值的适配器。
适用于查看词元可以不用哪些适配器；提示无法对单个词元跳过，因此与论文一样不包括。
开销：在示例模型上需 290 万参数；选择词元本身也耗时，因此这么小的模型训练速度与软 MoA 大致相当。
论文：MoA，arXiv 2506.05928。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>UniPEFT: LoRA, a parallel adapter and prompt tuning with one gate for each kind and block, set once for a sequence.
Take it as the simplest mixture to compare others with: three weights for a block instead of one for every adapter.
Costs 2.9 M parameters on the sample model, almost none of them gates, so LoRA has rank 12 here.
Paper: UniPELT, arXiv 2110.07577; a baseline of MoA, arXiv 2506.05928.</source>
        <translation>UniPEFT：LoRA、并行适配器和提示微调，每个块中每种类型一个门，对每个序列只设定一次。
适用于作为最简单的混合与其他方法比较：每个块三个权重，而不是每个适配器一个。
开销：在示例模型上需 290 万参数，门几乎不占，因此此处 LoRA 的秩为 12。
论文：UniPELT，arXiv 2110.07577；MoA（arXiv 2506.05928）的基线。</translation>
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
        <translation>Llama 3.1 和 3.2</translation>
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
        <translation>Mistral 7B 0.1 和 0.2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plain, for models without a template</source>
        <translation>无格式，用于没有模板的模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zephyr and TinyLlama</source>
        <translation>Zephyr 和 TinyLlama</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The instruction form that the released MoA code trains with.</source>
        <translation>已发布 MoA 代码训练时使用的指令格式。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plain</source>
        <translation>无格式</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The instruction and the input, a line each, and nothing else.</source>
        <translation>指令和输入各占一行，别无其他。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Question and answer</source>
        <translation>问答</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Question: and Answer: in front of the two, as in many evaluations of base models.</source>
        <translation>在两者之前加 Question: 和 Answer:，与许多基础模型评估一样。</translation>
    </message>
    <message>
        <location filename="../engine/eval/alpaca_layouts.cpp" line="+121"/>
        <source>ARC-e, ARC-c or OpenBookQA</source>
        <translation>ARC-e、ARC-c 或 OpenBookQA</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>word problems (such as GSM8K, SVAMP, MultiArith, AddSub, SingleEq)</source>
        <translation>应用题（如 GSM8K、SVAMP、MultiArith、AddSub、SingleEq）</translation>
    </message>
</context>
<context>
    <name>moa::ui::AboutDialog</name>
    <message>
        <location filename="../ui/shell/about_dialog.cpp" line="+32"/>
        <source>About MoA Studio</source>
        <translation>关于 MoA Studio</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+18"/>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>Fine-tunes language models with mixtures of adapters, on one machine. The method is described in &quot;MoA: Heterogeneous Mixture of Adapters for Parameter-Efficient Fine-Tuning of Large Language Models&quot; (arXiv 2506.05928).</source>
        <translation>在一台机器上用适配器混合微调语言模型。方法见论文 &quot;MoA: Heterogeneous Mixture of Adapters for Parameter-Efficient Fine-Tuning of Large Language Models&quot;（arXiv 2506.05928）。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It does not use the network, but for a run that one starts on several machines.</source>
        <translation>除非在多台机器上启动同一运行，否则不使用网络。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>This program comes without any warranty. You may pass it on under the terms of the GNU General Public License, version 3 or later.</source>
        <translation>本程序不附带任何担保。您可依据 GNU 通用公共许可证第 3 版或更新版本的条款分发它。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>moa::ui::AccuracyCell</name>
    <message>
        <location filename="../ui/widgets/accuracy_cell.cpp" line="+52"/>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>moa::ui::AdapterCard</name>
    <message>
        <location filename="../ui/pages/mixture/inspector.cpp" line="+89"/>
        <source>Adapter kind</source>
        <translation>适配器种类</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Changes %n selected place(s) only.</source>
        <translation>
            <numerusform>仅更改选中的 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%n more, all at their defaults</source>
        <translation>
            <numerusform>另有 %n 项，均为默认值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n more, %1 changed</source>
        <translation>
            <numerusform>另有 %n 项，已更改 %1 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::AdapterPainter</name>
    <message>
        <location filename="../ui/pages/mixture/adapter_painter.cpp" line="+122"/>
        <source>Erase adapters</source>
        <translation>擦除适配器</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Paint adapters</source>
        <translation>绘制适配器</translation>
    </message>
    <message>
        <location line="+114"/>
        <source>No adapter sits here.</source>
        <translation>此处没有适配器。</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+9"/>
        <source>Layers of %1</source>
        <translation>%1的层</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First and one past the last layer of each span, such as 0-8,24-30; 0-0 is none</source>
        <translation>每段的首层与末层之后一层，如 0-8,24-30；0-0 表示没有</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>%1, layer %2: no adapter</source>
        <translation>%1，第 %2 层：无适配器</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, layer %2: %3</source>
        <translation>%1，第 %2 层：%3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, rank %1</source>
        <translation>，秩 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, %1 parameters</source>
        <translation>，%1 个参数</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Layers used</source>
        <translation>使用的层</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Per layer</source>
        <translation>每层</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Layers %1–%2</source>
        <translation>第 %1–%2 层</translation>
    </message>
</context>
<context>
    <name>moa::ui::Answer</name>
    <message>
        <location filename="../ui/models/answer.cpp" line="+64"/>
        <source>end of text</source>
        <translation>文本结束</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stop text</source>
        <translation>停止文本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>token limit</source>
        <translation>词元上限</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>moa::ui::AnswerRouting</name>
    <message>
        <location filename="../ui/pages/evaluate/answer_routing.cpp" line="+85"/>
        <source>Mean routing weights, answered again greedily</source>
        <translation>平均路由权重（贪心重新回答）</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Weights by layer and adapter type</source>
        <translation>按层和适配器类型的权重</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>%1: mostly %2, %3</source>
        <translation>%1：主要是 %2，%3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing was routed.</source>
        <translation>没有路由。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>This time it answered otherwise.</source>
        <translation>这次的回答不同。</translation>
    </message>
</context>
<context>
    <name>moa::ui::AskingDrawer</name>
    <message>
        <location filename="../ui/pages/evaluate/asking_drawer.cpp" line="+83"/>
        <source>How it is asked</source>
        <translation>如何提问</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Run the programs</source>
        <translation>运行程序</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>all samples</source>
        <translation>全部样本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>first </source>
        <translation>前 </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Set</source>
        <translation>题集</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>One of the board, or those that you add from now on.</source>
        <translation>表中的一个题集，或此后添加的题集。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer rule</source>
        <translation>答案规则</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How an answer is taken from the text.</source>
        <translation>如何从文本中取出答案。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scoring</source>
        <translation>评分方式</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Whether the model writes an answer, or the choices of the set are compared by their likelihood.</source>
        <translation>由模型写出答案，或按似然比较题集的选项。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How a question is put into words. An adapter answers best in the words it was trained with.</source>
        <translation>如何组织问题的措辞。适配器用训练时的措辞回答得最好。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Most tokens</source>
        <translation>最多词元</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>An answer ends here at the latest.</source>
        <translation>回答最迟在此结束。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Fewer are faster, and tell less.</source>
        <translation>越少越快，但说明得也越少。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Answered at once: faster, for more memory.</source>
        <translation>同时回答：更快，但占用更多内存。</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+65"/>
        <source>Rule of the set</source>
        <translation>题集的规则</translation>
    </message>
    <message>
        <location line="-63"/>
        <source>Each adapter&apos;s own, else Alpaca</source>
        <translation>各适配器自己的，否则 Alpaca</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Sets that are added</source>
        <translation>将添加的题集</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>as it needs</source>
        <translation>按需</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Rule of the set: %1</source>
        <translation>题集的规则：%1</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The set was not read yet.</source>
        <translation>题集尚未读取。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choices are compared by their likelihood: nothing is written.</source>
        <translation>按似然比较选项：不写出文本。</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+2"/>
        <source>Programs are judged by their tests.</source>
        <translation>程序由其测试判定。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The questions of this set offer no answers to choose from.</source>
        <translation>此题集的问题没有可选的答案。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Only sets of programming problems have programs to run.</source>
        <translation>只有编程题集才有可运行的程序。</translation>
    </message>
</context>
<context>
    <name>moa::ui::BoardCard</name>
    <message>
        <location filename="../ui/pages/evaluate/board_card.cpp" line="+117"/>
        <source>Accuracy with its 95 % interval</source>
        <translation>准确率及其 95 % 区间</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+59"/>
        <source>How it is asked</source>
        <translation>如何提问</translation>
    </message>
    <message>
        <location line="-58"/>
        <source>Rule, scoring, length of answers, number of samples</source>
        <translation>规则、评分方式、回答长度、样本数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add a set</source>
        <translation>添加题集</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add an adapter</source>
        <translation>添加适配器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Finished cells are kept; the one being answered is not.</source>
        <translation>已完成的格保留；正在回答的不保留。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Adapters and sets</source>
        <translation>适配器与题集</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No set yet</source>
        <translation>还没有题集</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Add the bundled test problems or a file of your own: questions with their answers, as alpaca JSON, JSON lines or CSV.</source>
        <translation>添加自带的测试题或自己的文件：带答案的问题，格式为 alpaca JSON、JSON lines 或 CSV。</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The bundled test problems</source>
        <translation>自带的测试题</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sample test</source>
        <translation>示例测试</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A file…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Questions with answers</source>
        <translation>带答案的问题</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Data (*.json *.jsonl *.csv);;All files (*)</source>
        <translation>数据 (*.json *.jsonl *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Take the set off the board</source>
        <translation>从表中移除题集</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Load the adapter</source>
        <translation>加载适配器</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Delete this result</source>
        <translation>删除此结果</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Delete all results of %1</source>
        <translation>删除 %1 的全部结果</translation>
    </message>
    <message>
        <location line="+38"/>
        <location line="+14"/>
        <source>No model is loaded: choose one on Model.</source>
        <translation>未加载模型：请在“模型”页选择。</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>There is no set to evaluate on.</source>
        <translation>没有可供评估的题集。</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+12"/>
        <source>An evaluation is running.</source>
        <translation>正在评估。</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>of %1, which is not loaded</source>
        <translation>属于 %1（未加载）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Runs what is not run yet: of the chosen rows, or of all</source>
        <translation>运行尚未运行的部分：所选行，或全部</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Nothing has been evaluated yet.</source>
        <translation>尚未评估任何内容。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Save as CSV or JSON lines</source>
        <translation>保存为 CSV 或 JSON lines</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 of %2 samples</source>
        <translation>%1 / %2 个样本</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 samples/s</source>
        <translation>%1 样本/秒</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::BoardSet</name>
    <message>
        <location filename="../ui/models/board_set.cpp" line="+36"/>
        <source>Rule: %1</source>
        <translation>规则：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rule: that of the set</source>
        <translation>规则：题集自己的</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No rule is known for it: choose one.</source>
        <translation>没有已知的规则：请选择一个。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rule of the set: %1</source>
        <translation>题集的规则：%1</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>first %1</source>
        <translation>前 %1</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <location line="+6"/>
        <source>programs are run</source>
        <translation>运行程序</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choices are compared: %1</source>
        <translation>比较选项：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Greedy answers of at most %1 tokens</source>
        <translation>贪心回答，最多 %1 个词元</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Template: each adapter&apos;s own, else Alpaca</source>
        <translation>模板：各适配器自己的，否则 Alpaca</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Template: %1</source>
        <translation>模板：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Programs are run.</source>
        <translation>运行程序。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Programs are written and not run.</source>
        <translation>只写出程序，不运行。</translation>
    </message>
</context>
<context>
    <name>moa::ui::ChangeCard</name>
    <message>
        <location filename="../ui/pages/evaluate/change_card.cpp" line="+90"/>
        <source>%1 against %2</source>
        <translation>%1 对比 %2</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Choose two evaluated rows above: which samples did one fix, which did it break, and may the difference be chance?</source>
        <translation>请在上方选择两个已评估的行：一个改对了哪些样本、改错了哪些，差异是否可能出于偶然？</translation>
    </message>
    <message>
        <location line="+11"/>
        <location line="+8"/>
        <source>Fixed</source>
        <translation>改对</translation>
    </message>
    <message>
        <location line="-8"/>
        <location line="+1"/>
        <source>only %1 right</source>
        <translation>仅 %1 正确</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+7"/>
        <source>Broken</source>
        <translation>改错</translation>
    </message>
    <message>
        <location line="-6"/>
        <source>Both right</source>
        <translation>都对</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Both wrong</source>
        <translation>都错</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>McNemar p = %1</source>
        <translation>McNemar p = %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The difference is unlikely to be chance.</source>
        <translation>差异不太可能出于偶然。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The difference may be chance.</source>
        <translation>差异可能出于偶然。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Set</source>
        <translation>题集</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Changes by set</source>
        <translation>各题集的变化</translation>
    </message>
</context>
<context>
    <name>moa::ui::Chart</name>
    <message>
        <location filename="../ui/widgets/chart_files.cpp" line="+50"/>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Picture (*.png);;Document (*.pdf);;Drawing (*.svg);;Numbers (*.csv)</source>
        <translation>图片 (*.png);;文档 (*.pdf);;矢量图 (*.svg);;数值 (*.csv)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The chart was not saved</source>
        <translation>图表未保存</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 can’t be written. Choose a folder that you may write to, and a name ending in .png, .pdf, .svg or .csv.</source>
        <translation>无法写入 %1。请选择可写的文件夹，文件名以 .png、.pdf、.svg 或 .csv 结尾。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../ui/widgets/chart_input.cpp" line="+176"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy the numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1: %2</source>
        <comment>a curve&apos;s name and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1: %2, between %3 and %4</source>
        <comment>a curve&apos;s name, last, least and largest value</comment>
        <translation>%1：%2，介于 %3 与 %4 之间</translation>
    </message>
</context>
<context>
    <name>moa::ui::ChatPage</name>
    <message>
        <location filename="../ui/pages/chat/chat_actions.cpp" line="+80"/>
        <source>Changes the question; its answers are replaced.</source>
        <translation>更改问题；其回答将被替换。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Changes the question of turn %1; what came after it is dropped.</source>
        <translation>更改第 %1 轮的问题；其后的内容将被丢弃。</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>Ask something: it stays hidden who answers.</source>
        <translation>请提问：谁在回答保持隐藏。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Voted.</source>
        <translation>已投票。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which answer is best?</source>
        <translation>哪个回答最好？</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+4"/>
        <source>The vote follows the answers.</source>
        <translation>回答之后再投票。</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>This turn has its vote.</source>
        <translation>此轮已投票。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 (half-trained)</source>
        <translation>%1（训练到一半）</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Desk back to 1</source>
        <translation>调音台恢复为 1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Everything is at 1.</source>
        <translation>全部为 1。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Another lane like this</source>
        <translation>再加一条同样的通道</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+6"/>
        <location line="+10"/>
        <location line="+11"/>
        <location filename="../ui/pages/chat_page.cpp" line="+288"/>
        <location line="+45"/>
        <source>The lanes are still answering.</source>
        <translation>各通道仍在回答。</translation>
    </message>
    <message>
        <location line="-26"/>
        <location line="+6"/>
        <location filename="../ui/pages/chat_page.cpp" line="+20"/>
        <source>While it is hidden who answers, the lanes stay.</source>
        <translation>隐藏回答者期间，通道保持不变。</translation>
    </message>
    <message>
        <location line="-5"/>
        <location filename="../ui/pages/chat_page.cpp" line="+1"/>
        <source>There are six lanes already.</source>
        <translation>已有六条通道。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take the lane away</source>
        <translation>移除通道</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is the last lane.</source>
        <translation>这是最后一条通道。</translation>
    </message>
    <message>
        <location line="+10"/>
        <location line="+11"/>
        <location filename="../ui/pages/chat_page.cpp" line="-63"/>
        <source>Nothing was asked yet.</source>
        <translation>还没有提问。</translation>
    </message>
    <message>
        <location line="-9"/>
        <location filename="../ui/pages/chat_page.cpp" line="-4"/>
        <source>It is hidden who answers.</source>
        <translation>回答者已隐藏。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save the conversation…</source>
        <translation>保存对话…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy the conversation</source>
        <translation>复制对话</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Begin a new conversation</source>
        <translation>开始新的对话</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Save the conversation</source>
        <translation>保存对话</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Text (*.txt);;Every token, as JSON (*.json)</source>
        <translation>文本 (*.txt);;每个词元，JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../ui/pages/chat_page.cpp" line="-257"/>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <location filename="../ui/pages/chat/chat_actions.cpp" line="+62"/>
        <source>Take fewer lanes, fewer tokens or a shorter conversation.</source>
        <translation>请减少通道、词元或缩短对话。</translation>
    </message>
    <message>
        <location filename="../ui/pages/chat_page.cpp" line="+130"/>
        <source>No model is loaded</source>
        <translation>未加载模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Chat needs a base model in memory. Load the small one that comes with the program, or choose your own.</source>
        <translation>聊天需要内存中有基础模型。请加载自带的小模型，或选择自己的模型。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No adapter to compare with</source>
        <translation>没有可比较的适配器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Load an adapter, or train one: while a training is paused, its half-trained adapter answers here.</source>
        <translation>请加载或训练一个适配器：训练暂停时，训练到一半的适配器会在这里回答。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Model</source>
        <translation>打开“模型”</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Load the sample model</source>
        <translation>加载示例模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Load an adapter</source>
        <translation>加载适配器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Train</source>
        <translation>打开“训练”</translation>
    </message>
    <message>
        <location line="+99"/>
        <source>It is being loaded.</source>
        <translation>正在加载。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Answer %1</source>
        <translation>回答 %1</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>%1 tokens/s</source>
        <translation>%1 词元/秒</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Up to here the same as lane %1.</source>
        <translation>到此与通道 %1 相同。</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Ask…</source>
        <translation>提问…</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Ask all %n lanes…</source>
        <translation>
            <numerusform>向全部 %n 条通道提问…</numerusform>
        </translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 template</source>
        <translation>%1 模板</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Each its own template</source>
        <translation>各用自己的模板</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is only one lane.</source>
        <translation>只有一条通道。</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>without the earlier turns</source>
        <translation>不含先前各轮</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>each its own template</source>
        <translation>各用自己的模板</translation>
    </message>
</context>
<context>
    <name>moa::ui::ChatRecord</name>
    <message>
        <location filename="../ui/models/chat_record.cpp" line="+68"/>
        <source>%1 on %2</source>
        <translation>%1 于 %2</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>system prompt: %1</source>
        <translation>系统提示：%1</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Question %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Lane %1</source>
        <translation>通道 %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::ChatSession</name>
    <message>
        <location filename="../ui/pages/chat/chat_session.cpp" line="+182"/>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no router</source>
        <translation>无路由器</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1, half-trained</source>
        <translation>%1，训练到一半</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>No model is loaded: choose one on Model.</source>
        <translation>未加载模型：请在“模型”页选择。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Lane %1 is still answering.</source>
        <translation>通道 %1 仍在回答。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The lanes are still answering.</source>
        <translation>各通道仍在回答。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A training is running: pause it on Train to chat.</source>
        <translation>训练正在进行：请在“训练”页暂停后再聊天。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The adapter of lane %1 is no longer loaded: choose another, or take the lane away.</source>
        <translation>通道 %1 的适配器已不再加载：请另选一个，或移除该通道。</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Greedy, and nothing was changed: the answer would be the same.</source>
        <translation>贪心且没有任何更改：回答将会相同。</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Answering</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>moa::ui::ChatSettings</name>
    <message>
        <location filename="../ui/models/chat_settings.cpp" line="+93"/>
        <source>Greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Temperature %1</source>
        <translation>温度 %1</translation>
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
        <translation>惩罚 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::Composer</name>
    <message>
        <location filename="../ui/pages/chat/composer.cpp" line="+114"/>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Don&apos;t change it</source>
        <translation>不更改</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+21"/>
        <source>System prompt set</source>
        <translation>已设系统提示</translation>
    </message>
    <message>
        <location line="-21"/>
        <location line="+21"/>
        <source>System prompt</source>
        <translation>系统提示</translation>
    </message>
    <message>
        <location line="-20"/>
        <source>What the model is told before the conversation</source>
        <translation>对话之前告诉模型的内容</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the next token is chosen</source>
        <translation>如何选择下一个词元</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How a question is put into words for the model</source>
        <translation>如何为模型组织问题的措辞</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+60"/>
        <source>Enter sends, Shift+Enter new line</source>
        <translation>Enter 发送，Shift+Enter 换行</translation>
    </message>
    <message>
        <location line="-59"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Nothing is written yet.</source>
        <translation>还没有写任何内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Asks all lanes (Enter)</source>
        <translation>向所有通道提问（Enter）</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It stops with the next token.</source>
        <translation>下一个词元时停止。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ends the answers and keeps what there is (Esc)</source>
        <translation>结束回答并保留已有内容（Esc）</translation>
    </message>
</context>
<context>
    <name>moa::ui::CurveCards</name>
    <message>
        <location filename="../ui/pages/train/curve_cards.cpp" line="+58"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens / s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Adapters active</source>
        <translation>活动适配器</translation>
    </message>
</context>
<context>
    <name>moa::ui::DataPage</name>
    <message>
        <location filename="../ui/pages/data_page.cpp" line="+126"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>the data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>moa::ui::DeskChips</name>
    <message>
        <location filename="../ui/pages/chat/routing_desk.cpp" line="+170"/>
        <source>Routing desk: everything at 1</source>
        <translation>路由调音台：全部为 1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Routing desk: %1</source>
        <translation>路由调音台：%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Press to open its faders.</source>
        <translation>按下可打开推子。</translation>
    </message>
</context>
<context>
    <name>moa::ui::Drawer</name>
    <message>
        <location filename="../ui/widgets/drawer.cpp" line="+42"/>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>moa::ui::ErrorNotice</name>
    <message>
        <location filename="../ui/widgets/error_notice.cpp" line="+47"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>moa::ui::Errors</name>
    <message>
        <location filename="../ui/services/error_text.cpp" line="+23"/>
        <source>This can&apos;t be done like that.</source>
        <translation>不能这样做。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>These settings can&apos;t be run.</source>
        <translation>这些设置无法运行。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A file can&apos;t be used.</source>
        <translation>有文件无法使用。</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Change the setting that is named.</source>
        <translation>请更改所指出的设置。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose another file, or mend what is named.</source>
        <translation>请选择其他文件，或修正所指出的内容。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A file can&apos;t be written.</source>
        <translation>有文件无法写入。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make room on the disk, or choose a folder that you may write to.</source>
        <translation>请腾出磁盘空间，或选择可写的文件夹。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take a smaller micro-batch, shorter examples or fewer adapters.</source>
        <translation>请减小微批、缩短样例或减少适配器。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The training diverged.</source>
        <translation>训练已发散。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take a lower learning rate or limit the gradient; what was kept can be resumed.</source>
        <translation>请降低学习率或限制梯度；已保留的内容可以继续。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The device failed.</source>
        <translation>设备出错。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose another device in the training settings, or run the self-check on Home.</source>
        <translation>请在训练设置中选择其他设备，或在“主页”运行自检。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy this and report it; what was kept is not touched.</source>
        <translation>请复制并报告；已保留的内容不受影响。</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Use %1</source>
        <translation>改为 %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::EvaluatePage</name>
    <message>
        <location filename="../ui/pages/evaluate/chosen_samples.cpp" line="+90"/>
        <source>Choices were compared: nothing was written.</source>
        <translation>比较的是选项：没有写出文本。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Neither adapter is loaded and has a router.</source>
        <translation>所选适配器均未加载或没有路由器。</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../ui/pages/evaluate_page.cpp" line="+241"/>
        <source>An evaluation is running.</source>
        <translation>正在评估。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is being answered.</source>
        <translation>正在回答。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A training is running: pause it on Train to show routing.</source>
        <translation>训练正在进行：请在“训练”页暂停后再显示路由。</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Answering again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <location filename="../ui/pages/evaluate_page.cpp" line="-171"/>
        <source>Save the results</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Table (*.csv);;Every sample (*.jsonl)</source>
        <translation>表格 (*.csv);;每个样本 (*.jsonl)</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>What was evaluated earlier is being read.</source>
        <translation>正在读取以前的评估。</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+39"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="-39"/>
        <source>earlier evaluations</source>
        <translation>以前的评估</translation>
    </message>
    <message numerus="yes">
        <location line="+23"/>
        <source>%n earlier evaluation(s) can&apos;t be read.</source>
        <translation>
            <numerusform>%n 项以前的评估无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The others are here.</source>
        <translation>其余的都在。</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Run programs that the model writes?</source>
        <translation>运行模型写出的程序？</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>You are asked once, until Studio is closed.</source>
        <translation>在关闭 Studio 之前只询问一次。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Don&apos;t run</source>
        <translation>不运行</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Run them</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>“%1” is asked in this way already.</source>
        <translation>“%1”已经以这种方式提问。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Another column of the board asks it so. This one stays as it was.</source>
        <translation>表中已有另一列这样提问。此列保持不变。</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>Delete %n result(s)?</source>
        <translation>
            <numerusform>删除 %n 项结果？</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The answers are removed from the board and from disk. What a run&apos;s folder keeps stays there.</source>
        <translation>回答将从表中和磁盘上删除。运行文件夹中保留的不受影响。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Deleting</source>
        <translation>删除</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>evaluations</source>
        <translation>评估</translation>
    </message>
</context>
<context>
    <name>moa::ui::EvaluationBoard</name>
    <message>
        <location filename="../ui/models/evaluation_board.cpp" line="+251"/>
        <source>not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n program(s) written, not run</source>
        <translation>
            <numerusform>写出 %n 个程序，未运行</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of %2 written</source>
        <translation>已写 %1 / %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 (95 %: %2 to %3), %4 of %5 samples</source>
        <translation>%1（95 %：%2 至 %3），%4 / %5 个样本</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>moa::ui::EvaluationQueue</name>
    <message>
        <location filename="../ui/pages/evaluate/evaluation_queue.cpp" line="+39"/>
        <source>Evaluating</source>
        <translation>评估</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 on %2</source>
        <translation>%1 于 %2</translation>
    </message>
</context>
<context>
    <name>moa::ui::ExportDialog</name>
    <message>
        <location filename="../ui/pages/export/export_dialog.cpp" line="+93"/>
        <location line="+49"/>
        <location line="+1"/>
        <source>Folder to write to</source>
        <translation>写入的文件夹</translation>
    </message>
    <message>
        <location line="-5"/>
        <location line="+12"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose the folder to write to</source>
        <translation>选择写入的文件夹</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verify what was written</source>
        <translation>校验写入的内容</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Checking</source>
        <translation>检查</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>the forms for %1</source>
        <translation>%1 的可用格式</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>No model is loaded to verify it on: choose its base on Model.</source>
        <translation>没有加载可用于校验的模型：请在“模型”页选择其基础模型。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A training holds another base model; this can be verified when it has ended.</source>
        <translation>训练占用了另一个基础模型；训练结束后才能校验。</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+10"/>
        <source>It is being exported.</source>
        <translation>正在导出。</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>No form can carry this adapter.</source>
        <translation>没有格式能容纳此适配器。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Name the folder to write to, from its root.</source>
        <translation>请写出文件夹的完整路径。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The file is loaded again from disk, stored prompts are run through it and the original on %1, and the result is kept beside it in verification.json.</source>
        <translation>文件将从磁盘重新加载，固定的提示分别在 %1 上经由它和原件运行，结果保存在旁边的 verification.json 中。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nobody checks then whether the written file behaves as the original does.</source>
        <translation>这样就没有人检查写出的文件是否与原件行为一致。</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Exporting</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Waits for the running job</source>
        <translation>等待当前任务</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loading the base model</source>
        <translation>正在加载基础模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Writing and verifying</source>
        <translation>写入并校验</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It stops when the file is written.</source>
        <translation>文件写完后停止。</translation>
    </message>
</context>
<context>
    <name>moa::ui::ExportReport</name>
    <message>
        <location filename="../ui/pages/export/export_report.cpp" line="+64"/>
        <source>Written, not verified</source>
        <translation>已写入，未校验</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Written, and it behaves as the original does</source>
        <translation>已写入，行为与原件一致</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Written, but it does not behave as the original does</source>
        <translation>已写入，但行为与原件不一致</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>Largest difference between logits on %n prompt(s): %1</source>
        <translation>
            <numerusform>%n 条提示上的最大 logit 差异：%1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>First token that differs: prompt %1, place %2, token %3 became %4</source>
        <translation>首个不同的词元：提示 %1，位置 %2，词元 %3 变为 %4</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No token differs</source>
        <translation>没有词元不同</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1 in %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the result</source>
        <translation>复制结果</translation>
    </message>
</context>
<context>
    <name>moa::ui::Fader</name>
    <message>
        <location filename="../ui/pages/chat/fader.cpp" line="+89"/>
        <source>muted</source>
        <translation>静音</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>moa::ui::FigureStrip</name>
    <message>
        <location filename="../ui/pages/train/figure_strip.cpp" line="+85"/>
        <source>Figures of the run</source>
        <translation>运行指标</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens / s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%1 in %n steps</source>
        <translation>
            <numerusform>%n 步内 %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>best, step %1</source>
        <translation>最佳，第 %1 步</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>best %1, step %2</source>
        <translation>最佳 %1，第 %2 步</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>as measured</source>
        <translation>按测量</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>of the last step</source>
        <translation>最近一步</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>peak, of %1</source>
        <translation>峰值，共 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Time spent</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>done %1</source>
        <translation>%1 完成</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n steps</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::FilesCard</name>
    <message>
        <location filename="../ui/pages/data/files_card.cpp" line="+79"/>
        <source>Data format</source>
        <translation>数据格式</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop files or choose</source>
        <translation>拖放或选择文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Format of the files</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+15"/>
        <source>Column: %1</source>
        <translation>列：%1</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>The sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take it off the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>is not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>is being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%1 · %Ln row(s)</source>
        <translation>
            <numerusform>%1 · %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Auto: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no file yet.</source>
        <translation>还没有文件。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the rows are written; recognised from the content unless chosen here</source>
        <translation>各行的书写方式；此处未选择时根据内容识别</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>There is no file that could be read.</source>
        <translation>没有可读取的文件。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>“%1” has no columns to choose from.</source>
        <translation>“%1”没有可选的列。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Columns of %1</source>
        <translation>%1 的列</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Recognise</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 (not there)</source>
        <translation>%1（不存在）</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Which column holds what is learnt; recognised by the usual names unless chosen here</source>
        <translation>待学习的内容在哪一列；此处未选择时按常用名称识别</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which column holds it; recognised by the usual names unless chosen here</source>
        <translation>它在哪一列；此处未选择时按常用名称识别</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Add data</source>
        <translation>添加数据</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Data to learn from</source>
        <translation>用于学习的数据</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Data (*.json *.jsonl *.csv *.tsv *.txt);;All files (*)</source>
        <translation>数据 (*.json *.jsonl *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Take data off the list</source>
        <translation>从列表移除数据</translation>
    </message>
</context>
<context>
    <name>moa::ui::FilmFrame</name>
    <message>
        <location filename="../ui/pages/train/film_strip.cpp" line="+55"/>
        <source>Answer at step %1, at the cursor</source>
        <translation>第 %1 步的回答，位于光标处</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer at step %1</source>
        <translation>第 %1 步的回答</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>at the cursor</source>
        <translation>光标处</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Copy the answer</source>
        <translation>复制回答</translation>
    </message>
</context>
<context>
    <name>moa::ui::FilmStrip</name>
    <message>
        <location line="+55"/>
        <source>Sample answers</source>
        <translation>示例回答</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Previous prompt</source>
        <translation>上一条提示</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Next prompt</source>
        <translation>下一条提示</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>“%1”</source>
        <comment>a prompt in quotation marks</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 of %2</source>
        <comment>which of the prompts is shown</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The first answer comes with the first checkpoint.</source>
        <translation>第一个检查点时给出第一个回答。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This run has no sample prompts. They can be named when a run is set up.</source>
        <translation>此运行没有示例提示。可在设置运行时指定。</translation>
    </message>
</context>
<context>
    <name>moa::ui::HeatMap</name>
    <message>
        <location filename="../ui/widgets/heat_map.cpp" line="+113"/>
        <source>%1, layer %2: %3</source>
        <translation>%1，第 %2 层：%3</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, layer %2: no adapter</source>
        <translation>%1，第 %2 层：无适配器</translation>
    </message>
</context>
<context>
    <name>moa::ui::HeroCard</name>
    <message>
        <location filename="../ui/pages/home/hero_card.cpp" line="+58"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Train a Soft MoA on arithmetic word problems with SmolLM2-135M-Instruct, watch the mixture form, and ask it something.</source>
        <translation>用 SmolLM2-135M-Instruct 在算术应用题上训练软 MoA，观看混合如何形成，然后向它提问。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A few minutes, also without a graphics card</source>
        <translation>只需几分钟，没有显卡也可以</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everything is here already; nothing is downloaded</source>
        <translation>一切就绪，无需下载</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Start the sample</source>
        <translation>开始示例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only open it</source>
        <translation>仅打开</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fills the pages in without starting</source>
        <translation>填好各页而不启动</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>About %1 of memory at its highest</source>
        <translation>内存峰值约 %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::HomePage</name>
    <message>
        <location filename="../ui/pages/home_page.cpp" line="+82"/>
        <location line="+5"/>
        <source>Recent runs</source>
        <translation>最近的运行</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Recent models</source>
        <translation>最近的模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <location line="+91"/>
        <source>All %n run(s)</source>
        <translation>
            <numerusform>全部 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <location line="-90"/>
        <source>No runs yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What you train appears here. The sample is a good first one.</source>
        <translation>您训练的内容会显示在这里。示例是个好的开始。</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>A training is under way.</source>
        <translation>训练正在进行。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The sample model is not installed: run packaging/deps.sh, or name its file in MOA_SAMPLE_MODEL, and start again.</source>
        <translation>示例模型未安装：请运行 packaging/deps.sh，或在 MOA_SAMPLE_MODEL 中指定其文件，然后重新启动。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The sample problems are not installed: install the program again, or name its resources in MOA_RESOURCES.</source>
        <translation>示例题目未安装：请重新安装程序，或在 MOA_RESOURCES 中指定其资源。</translation>
    </message>
    <message>
        <location line="+12"/>
        <location line="+129"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="-129"/>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Move %1 to the bin?</source>
        <translation>将 %1 移到回收站？</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It stays in the folder .bin of the workspace until you delete it there.</source>
        <translation>它会留在工作区的 .bin 文件夹中，直到您在那里删除。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move to the bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Moving</source>
        <translation>移动</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>None yet. Open a folder of Meta or Hugging Face, or a GGUF file.</source>
        <translation>还没有。请打开 Meta 或 Hugging Face 的文件夹，或 GGUF 文件。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The preset of the sample is missing.</source>
        <translation>缺少示例的预设。</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>the sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>moa::ui::InterruptedBanner</name>
    <message>
        <location filename="../ui/pages/home/interrupted_banner.cpp" line="+35"/>
        <source>%1 ended unexpectedly at step %2</source>
        <translation>%1 在第 %2 步意外结束</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Resuming goes on from its latest whole checkpoint, repeats the steps since then, and gives the same adapter as if nothing had happened.</source>
        <translation>继续会从最近的完整检查点开始，重做其后的步骤，得到的适配器与没有中断时相同。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Look at</source>
        <translation>查看</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>moa::ui::JobBar</name>
    <message>
        <location filename="../ui/shell/job_bar.cpp" line="+24"/>
        <source>loading the model</source>
        <translation>加载模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>reading the data</source>
        <translation>读取数据</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>validating</source>
        <translation>验证</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>writing the weights</source>
        <translation>写入权重</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Take out: %1 %2</source>
        <translation>取出：%1 %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show what happened (Ctrl+L)</source>
        <translation>显示发生了什么（Ctrl+L）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing is running</source>
        <translation>没有任务在运行</translation>
    </message>
    <message numerus="yes">
        <location line="+31"/>
        <source>%n queued</source>
        <translation>
            <numerusform>%n 个排队</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>· %1 left, done %2</source>
        <translation>· 剩余 %1，%2 完成</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It pauses after this micro-batch.</source>
        <translation>此微批之后暂停。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is stopping.</source>
        <translation>正在停止。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It stops after this micro-batch or token.</source>
        <translation>此微批或词元之后停止。</translation>
    </message>
</context>
<context>
    <name>moa::ui::KnownModels</name>
    <message>
        <location filename="../ui/services/known_models.cpp" line="+27"/>
        <source>it is an adapter</source>
        <translation>是适配器</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is a data file</source>
        <translation>是数据文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is a run</source>
        <translation>是运行</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>not on this disk now</source>
        <translation>目前不在此磁盘上</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not a model: %1</source>
        <translation>不是模型：%1</translation>
    </message>
    <message>
        <location line="+70"/>
        <source>Looking at</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>moa::ui::KnownModelsCard</name>
    <message>
        <location filename="../ui/pages/model/known_models_card.cpp" line="+43"/>
        <source>Known models</source>
        <translation>已知模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a folder as Meta or Hugging Face lay it out</source>
        <translation>选择 Meta 或 Hugging Face 布局的文件夹</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a model&apos;s folder</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>GGUF file…</source>
        <translation>GGUF 文件…</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>Choose a GGUF file</source>
        <translation>选择 GGUF 文件</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>None yet: what you open is kept here. A base model is only read, never changed.</source>
        <translation>还没有：您打开的会保留在这里。基础模型只读取，从不更改。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A base model is only read, never changed.</source>
        <translation>基础模型只读取，从不更改。</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>loading</source>
        <translation>加载中</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Take it off the list</source>
        <translation>从列表移除</translation>
    </message>
</context>
<context>
    <name>moa::ui::LaneCard</name>
    <message>
        <location filename="../ui/pages/chat/lane_card.cpp" line="+156"/>
        <location line="+38"/>
        <location line="+2"/>
        <source>Nothing to route</source>
        <translation>没有可路由的内容</translation>
    </message>
    <message>
        <location line="-39"/>
        <location line="+40"/>
        <source>The base model answers as it is.</source>
        <translation>基础模型按原样回答。</translation>
    </message>
    <message>
        <location line="-39"/>
        <location line="+128"/>
        <location line="+89"/>
        <source>What made this answer</source>
        <translation>此回答的来历</translation>
    </message>
    <message>
        <location line="-216"/>
        <location line="+128"/>
        <source>Copy the answer and what made it</source>
        <translation>复制回答及其来历</translation>
    </message>
    <message>
        <location line="-127"/>
        <source>Answer again</source>
        <translation>再次回答</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This answer is the best of the lanes</source>
        <translation>这是各通道中最好的回答</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Answer of lane %1</source>
        <translation>通道 %1 的回答</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Who answers is told after the vote.</source>
        <translation>投票后才公布回答者。</translation>
    </message>
    <message numerus="yes">
        <location line="+78"/>
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>answering</source>
        <translation>回答中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Answer again, with this lane&apos;s desk and the sampling as they are now</source>
        <translation>用此通道当前的调音台和采样设置再次回答</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no answer yet.</source>
        <translation>还没有回答。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>No router, so no tint: every weight is 1.</source>
        <translation>没有路由器，因此不着色：每个权重都是 1。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This lane was not asked in this turn. “Answer again” asks it.</source>
        <translation>此轮没有问这条通道。“再次回答”会问它。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The answer appears here.</source>
        <translation>回答显示在这里。</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>Adapter: %1</source>
        <translation>适配器：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Lies in: %1</source>
        <translation>位于：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>SHA-256: %1</source>
        <translation>SHA-256：%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Template: %1</source>
        <translation>模板：%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sampling: %1</source>
        <translation>采样：%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Desk: %1</source>
        <translation>调音台：%1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>everything at 1</source>
        <translation>全部为 1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>System prompt: %1</source>
        <translation>系统提示：%1</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Prompt: %n token(s)</source>
        <translation>
            <numerusform>提示：%n 个词元</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::LaneDesk</name>
    <message>
        <location filename="../ui/models/lane_desk.cpp" line="+60"/>
        <source>%1 muted</source>
        <translation>%1 静音</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 solo</source>
        <translation>%1 独奏</translation>
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
        <translation>此通道的更多选项</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Lane %1: %2</source>
        <translation>通道 %1：%2</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1: choose who answers in this lane</source>
        <translation>%1：选择此通道的回答者</translation>
    </message>
</context>
<context>
    <name>moa::ui::LengthCard</name>
    <message>
        <location filename="../ui/pages/data/length_card.cpp" line="+69"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>cut at</source>
        <translation>截断于</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens at which an example is cut</source>
        <translation>样例被截断的词元数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lengths of the examples, with the cut-off</source>
        <translation>样例长度与截断线</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+69"/>
        <source>Drag the line, or move it with the arrow keys</source>
        <translation>拖动此线，或用方向键移动</translation>
    </message>
    <message>
        <location line="-22"/>
        <source>Longest example</source>
        <translation>最长样例</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>There are no examples yet.</source>
        <translation>还没有样例。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The lengths are not known without a tokenizer.</source>
        <translation>没有分词器，长度未知。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>examples</source>
        <translation>样例</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>learnt-from tokens</source>
        <translation>学习的词元</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The share of the tokens that the loss covers: answers and their ends</source>
        <translation>损失所覆盖的词元比例：答案及其结尾</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>examples cut</source>
        <translation>被截断的样例</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The end of an input goes first, then the beginning of it all; the answer stays longest.</source>
        <translation>先去掉输入的末尾，再去掉整体的开头；答案保留得最久。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Keep all at %1</source>
        <translation>以 %1 保留全部</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The smallest cut-off at which nothing is lost. Longer examples need more memory.</source>
        <translation>不丢失任何内容的最小截断值。样例越长所需内存越多。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Nothing is lost.</source>
        <translation>没有丢失。</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln example(s) lose %1 tokens.</source>
        <translation>
            <numerusform>%Ln 个样例丢失 %1 个词元。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::LengthHistogram</name>
    <message>
        <location filename="../ui/pages/data/length_histogram.cpp" line="+151"/>
        <source>tokens per example</source>
        <translation>每个样例的词元数</translation>
    </message>
</context>
<context>
    <name>moa::ui::LoadCard</name>
    <message>
        <location filename="../ui/pages/model/load_card.cpp" line="+41"/>
        <source>Unload</source>
        <translation>卸载</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Progress of loading</source>
        <translation>加载进度</translation>
    </message>
    <message>
        <location line="+102"/>
        <source>Loading was stopped.</source>
        <translation>加载已停止。</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>Loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 in memory, ready to train and to chat</source>
        <translation>占用内存 %1，可训练和聊天</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is loaded in another precision</source>
        <translation>%1 以另一种精度加载</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>in memory now: %1</source>
        <translation>当前在内存中：%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no model is in memory</source>
        <translation>内存中没有模型</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Training and Chat use it as it is; adapters lie beside it.</source>
        <translation>训练和聊天按原样使用它；适配器放在旁边。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 and its adapters make room for it first.</source>
        <translation>%1 及其适配器会先让出内存。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training loads it by itself; load it here to chat or to evaluate.</source>
        <translation>训练会自行加载；在此加载可用于聊天或评估。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Load in %1</source>
        <translation>以 %1 加载</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A training is under way and holds its model; stop it on Train first.</source>
        <translation>训练正在进行并占用其模型；请先在“训练”页停止。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing that can be loaded is chosen.</source>
        <translation>未选择可加载的内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Brings the weights into memory</source>
        <translation>把权重载入内存</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gives its memory back; the adapters beside it go too</source>
        <translation>释放其内存；旁边的适配器也一并卸载</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It stops after this layer.</source>
        <translation>此层之后停止。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Then no model is in memory</source>
        <translation>之后内存中没有模型</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Unloading</source>
        <translation>卸载</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loading</source>
        <translation>加载</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loading in %1</source>
        <translation>以 %1 加载中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stops after this layer</source>
        <translation>此层之后停止</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>layer %1 of %2</source>
        <translation>第 %1 / %2 层</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Stopping leaves no model in memory.</source>
        <translation>停止后内存中将没有模型。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::LogDrawer</name>
    <message>
        <location filename="../ui/shell/log_drawer.cpp" line="+36"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing has happened yet.</source>
        <translation>还没有发生任何事。</translation>
    </message>
</context>
<context>
    <name>moa::ui::LossCard</name>
    <message>
        <location filename="../ui/pages/train/loss_card.cpp" line="+32"/>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss over the run</source>
        <translation>运行中的损失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The curve begins with the first step.</source>
        <translation>曲线从第一步开始。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the axis counts</source>
        <translation>横轴的单位</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More for this chart</source>
        <translation>此图表的更多选项</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Logarithmic axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save the chart…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Show or hide: %1</source>
        <translation>显示或隐藏：%1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>each step</source>
        <translation>每步</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>each</source>
        <comment>loss of one step, in a narrow read-out</comment>
        <translation>每步</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>smoothed</source>
        <translation>平滑</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>smooth</source>
        <comment>smoothed loss, in a narrow read-out</comment>
        <translation>平滑</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>valid.</source>
        <comment>validation loss, in a narrow read-out</comment>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>moa::ui::MainWindow</name>
    <message>
        <location filename="../ui/shell/main_window.cpp" line="+75"/>
        <source>%1 failed</source>
        <translation>%1失败</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 is done</source>
        <translation>%1完成</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Opening</source>
        <translation>打开</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="+80"/>
        <source>Looking for devices</source>
        <translation>查找设备</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Go on in the tray</source>
        <translation>在托盘中继续</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A job is running</source>
        <translation>有任务正在运行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stopping keeps what the training has learnt; it can be resumed from Home or Runs.</source>
        <translation>停止会保留已学到的内容；可在“主页”或“运行”页继续。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stopping ends it at the next token or file.</source>
        <translation>将在下一个词元或文件处停止。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Closing when the job has stopped.</source>
        <translation>任务停止后关闭。</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Open MoA Studio</source>
        <translation>打开 MoA Studio</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quit</source>
        <translation>退出</translation>
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
        <translation>基础模型</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Program, logits</source>
        <translation>程序、logits</translation>
    </message>
    <message>
        <location line="+138"/>
        <source>Memory while training</source>
        <translation>训练时的内存</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>at micro-batch %1, %2 tokens</source>
        <translation>微批 %1、%2 个词元时</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 free</source>
        <translation>%1 空闲</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>It does not fit.</source>
        <translation>放不下。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>A smaller micro-batch would.</source>
        <translation>更小的微批可以放下。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take fewer adapters, shorter examples or a smaller model.</source>
        <translation>请减少适配器、缩短样例或换更小的模型。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Use %1 × %2</source>
        <translation>使用 %1 × %2</translation>
    </message>
</context>
<context>
    <name>moa::ui::MixturePage</name>
    <message>
        <location filename="../ui/pages/mixture_page.cpp" line="+79"/>
        <source>Micro-batch size</source>
        <translation>微批大小</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Where adapters sit</source>
        <translation>适配器的位置</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paint</source>
        <translation>绘制</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drag to paint, Shift for a rectangle</source>
        <translation>拖动绘制，按 Shift 画矩形</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set up training</source>
        <translation>设置训练</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Adapters by type and layer</source>
        <translation>按类型和层排列的适配器</translation>
    </message>
    <message>
        <location line="+148"/>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a base model first: its layers are what adapters are painted on.</source>
        <translation>请先选择基础模型：适配器绘制在它的层上。</translation>
    </message>
    <message>
        <location line="-150"/>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+179"/>
        <source>No adapter is painted yet.</source>
        <translation>尚未绘制适配器。</translation>
    </message>
    <message>
        <location line="-179"/>
        <source>Drag over the grid, or begin with a preset.</source>
        <translation>在网格上拖动，或从预设开始。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Begin with %1</source>
        <translation>从 %1 开始</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Router</source>
        <translation>路由器</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Router: %1</source>
        <translation>路由器：%1</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message numerus="yes">
        <location line="+47"/>
        <source>%n thing(s) can&apos;t be run:</source>
        <translation>
            <numerusform>有 %n 处无法运行：</numerusform>
        </translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>What it costs is not known:</source>
        <translation>无法得知所需开销：</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Adapter: %1</source>
        <translation>适配器：%1</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Save the mixture</source>
        <translation>保存混合</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name of the preset:</source>
        <translation>预设名称：</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The preset was not saved.</source>
        <translation>预设未保存。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Preset %1</source>
        <translation>预设 %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::ModelCard</name>
    <message>
        <location filename="../ui/pages/model/model_card.cpp" line="+112"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model width</source>
        <translation>模型宽度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Feed-forward</source>
        <translation>前馈</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Heads</source>
        <translation>头</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1, keys and values %2</source>
        <translation>%1，键和值 %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Chat template</source>
        <translation>聊天模板</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>shared with the output</source>
        <translation>与输出共享</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>apart from the output</source>
        <translation>与输出分开</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Bundled</source>
        <translation>自带</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No tokenizer</source>
        <translation>无分词器</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Weights, dimensions and tokenizer are all there.</source>
        <translation>权重、尺寸和分词器都齐全。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without a tokenizer only data that is tokenised already can be used.</source>
        <translation>没有分词器则只能使用已分词的数据。</translation>
    </message>
</context>
<context>
    <name>moa::ui::ModelPage</name>
    <message>
        <location filename="../ui/pages/model_page.cpp" line="+59"/>
        <source>Drop a model here</source>
        <translation>将模型拖放到此处</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>a folder or a file, or press to choose</source>
        <translation>文件夹或文件，或按下选择</translation>
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
        <translation>选择模型</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Folder of a model</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>A model&apos;s file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>GGUF (*.gguf);;All files (*)</source>
        <translation>GGUF (*.gguf);;所有文件 (*)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A folder (Meta, Hugging Face)…</source>
        <translation>文件夹（Meta、Hugging Face）…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A GGUF file…</source>
        <translation>GGUF 文件…</translation>
    </message>
</context>
<context>
    <name>moa::ui::NoModelCard</name>
    <message>
        <location filename="../ui/pages/model/no_model_card.cpp" line="+39"/>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A model is one of these</source>
        <translation>模型是以下之一</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hugging Face: a folder with config.json, tokenizer.json and the weights as *.safetensors</source>
        <translation>Hugging Face：含 config.json、tokenizer.json 和 *.safetensors 权重的文件夹</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Meta: a folder with params.json, tokenizer.model and the weights as consolidated.*.pth</source>
        <translation>Meta：含 params.json、tokenizer.model 和 consolidated.*.pth 权重的文件夹</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>GGUF: one file, with the tokenizer inside</source>
        <translation>GGUF：一个文件，内含分词器</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>No model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop a folder of Meta or Hugging Face or a GGUF file on the left, or take one from the list. It is looked at before anything is loaded.</source>
        <translation>请把 Meta 或 Hugging Face 的文件夹或 GGUF 文件拖放到左侧，或从列表中选取。加载之前会先查看。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its header and its tokenizer are read, not its weights.</source>
        <translation>只读取文件头和分词器，不读权重。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Attach the disk that it lies on, or take it off the list.</source>
        <translation>请接上它所在的磁盘，或从列表移除。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is not on this disk now.</source>
        <translation>它目前不在此磁盘上。</translation>
    </message>
</context>
<context>
    <name>moa::ui::Pages</name>
    <message>
        <location filename="../ui/pages/pages.cpp" line="+30"/>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mixture</source>
        <translation>混合</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>moa::ui::ParametersCard</name>
    <message>
        <location filename="../ui/pages/mixture/cost_cards.cpp" line="-116"/>
        <source>Trainable parameters</source>
        <translation>可训练参数</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>Routers</source>
        <translation>路由器</translation>
    </message>
</context>
<context>
    <name>moa::ui::PrecisionCard</name>
    <message>
        <location filename="../ui/pages/model/precision_card.cpp" line="+89"/>
        <location line="+26"/>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>bf16, fast on this device</source>
        <translation>bf16，在此设备上较快</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fp32: bf16 is slow on this device</source>
        <translation>fp32：bf16 在此设备上较慢</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>as on disk</source>
        <translation>与磁盘上相同</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>nothing is lost</source>
        <translation>无损失</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>loss of quality: hardly any</source>
        <translation>质量损失：几乎没有</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>converted from %1</source>
        <translation>由 %1 转换</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Work</source>
        <translation>工作内存</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 device</source>
        <translation>%1 设备</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Planning…</source>
        <translation>正在规划…</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>with this mixture, micro-batch %1; adapters stay in fp32</source>
        <translation>按此混合，微批 %1；适配器保持 fp32</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>with a small adapter, as there is no mixture yet</source>
        <translation>按一个小适配器，因为还没有混合</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>with a small adapter: the mixture does not suit this model</source>
        <translation>按一个小适配器：混合不适合此模型</translation>
    </message>
</context>
<context>
    <name>moa::ui::PrecisionRow</name>
    <message>
        <location filename="../ui/pages/model/precision_row.cpp" line="+80"/>
        <source>Trains and chats</source>
        <translation>可训练和聊天</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Chats only</source>
        <translation>仅可聊天</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>examples up to %1 tokens</source>
        <translation>样例至多 %1 个词元</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>training needs %1 more</source>
        <translation>训练还需 %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 too much</source>
        <translation>多出 %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%4 of %5 · weights %1 · adapters %2 · work %3</source>
        <translation>%4 / %5 · 权重 %1 · 适配器 %2 · 工作内存 %3</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>moa::ui::PreferencesDialog</name>
    <message>
        <location filename="../ui/shell/preferences_dialog.cpp" line="+81"/>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+2"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tell me when a long job ends</source>
        <translation>长任务结束时通知我</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>moa::ui::PreflightCard</name>
    <message>
        <location filename="../ui/pages/train/preflight_card.cpp" line="+104"/>
        <location line="+147"/>
        <source>Pre-flight</source>
        <translation>预检</translation>
    </message>
    <message>
        <location line="-146"/>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Memory at its peak</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A step of the longest rows</source>
        <translation>最长行的一步</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens / s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Estimating</source>
        <translation>估算</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Counting</source>
        <translation>计数</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <location line="+66"/>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <location line="-69"/>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <location line="+89"/>
        <source>It fits: %1 of %2 are free for it.</source>
        <translation>放得下：%2 中有 %1 空闲。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It needs %1 more than the %2 there are: take a smaller micro-batch or shorter examples.</source>
        <translation>比现有的 %2 还多需 %1：请减小微批或缩短样例。</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>About %n steps.</source>
        <translation>
            <numerusform>约 %n 步。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Measured with other settings.</source>
        <translation>以其他设置测得。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Times are estimated from how fast this device multiplies matrices.</source>
        <translation>时间按本设备的矩阵乘法速度估计。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Measuring runs the longest batch once.</source>
        <translation>测量会把最长的批运行一次。</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>It stops after this micro-batch.</source>
        <translation>此微批之后停止。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A training has the device; wait for its end.</source>
        <translation>训练占用着设备；请等它结束。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Run the longest batch once, to know memory and time</source>
        <translation>把最长的批运行一次，以得知内存和时间</translation>
    </message>
</context>
<context>
    <name>moa::ui::PresetShelf</name>
    <message>
        <location filename="../ui/services/preset_shelf.cpp" line="+103"/>
        <source>A preset needs a name.</source>
        <translation>预设需要名称。</translation>
    </message>
</context>
<context>
    <name>moa::ui::Presets</name>
    <message>
        <location line="-83"/>
        <source>Soft MoA</source>
        <translation>软 MoA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sparse MoA</source>
        <translation>稀疏 MoA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Instance MoA</source>
        <translation>实例 MoA</translation>
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
        <translation>论文设置</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paper’s settings, sparse</source>
        <translation>论文设置（稀疏）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paper’s settings, instance</source>
        <translation>论文设置（实例）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
</context>
<context>
    <name>moa::ui::PreviewCard</name>
    <message>
        <location filename="../ui/pages/data/preview_card.cpp" line="+118"/>
        <source>Longest example</source>
        <translation>最长样例</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Rows to step through</source>
        <translation>逐行浏览</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+90"/>
        <source>Row before</source>
        <translation>上一行</translation>
    </message>
    <message>
        <location line="-89"/>
        <location line="+90"/>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <location line="-89"/>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The whole example in one line</source>
        <translation>一行显示整个样例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Press to go to a token</source>
        <translation>按下可跳到词元</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The example, token by token</source>
        <translation>逐词元的样例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The row as it stands in its file</source>
        <translation>文件中的原始行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take the sample</source>
        <translation>使用示例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>The data is not read yet.</source>
        <translation>数据尚未读取。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no row.</source>
        <translation>没有行。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No example is cut.</source>
        <translation>没有样例被截断。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every row can be used.</source>
        <translation>每一行都可用。</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>As it stands in the file</source>
        <translation>文件中的样子</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>As the model gets it</source>
        <translation>模型得到的样子</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Cut %1</source>
        <translation>截断 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Problems %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>There is nothing to step through.</source>
        <translation>没有可浏览的内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which row is shown</source>
        <translation>显示哪一行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is the first one.</source>
        <translation>这是第一行。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is the last one.</source>
        <translation>这是最后一行。</translation>
    </message>
    <message>
        <location line="+37"/>
        <location line="+49"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="-49"/>
        <source>an example</source>
        <translation>样例</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 tokens: %2 context, %3 learnt from</source>
        <translation>%1 个词元：%2 为上下文，%3 用于学习</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, %2 cut off</source>
        <translation>%1，%2 被截断</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+42"/>
        <source>Press a token, or use the arrow keys, to read what it is.</source>
        <translation>按下词元或用方向键查看它是什么。</translation>
    </message>
    <message numerus="yes">
        <location line="-35"/>
        <source>%Ln token(s) are lost:</source>
        <translation>
            <numerusform>丢失 %Ln 个词元：</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>nothing of the question is left, perhaps not all of the answer.</source>
        <translation>问题全部丢失，答案也可能不完整。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the model learns to answer without them.</source>
        <translation>模型会学着在没有它们的情况下回答。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cut at %1</source>
        <translation>截断于 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The smallest cut-off at which this example stays whole</source>
        <translation>使此样例保持完整的最小截断值</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Left out:</source>
        <translation>已略去：</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a row</source>
        <translation>一行</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The file has no such line any more.</source>
        <translation>文件中已没有这一行。</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>No data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop files on the left: alpaca JSON or JSON lines, conversations, CSV or plain text. Every row is shown here as the model will get it.</source>
        <translation>请把文件拖放到左侧：alpaca JSON 或 JSON lines、对话、CSV 或纯文本。每一行都会按模型得到的样子显示在这里。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reading the data</source>
        <translation>正在读取数据</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rows are counted and encoded.</source>
        <translation>正在计数和编码各行。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No tokenizer</source>
        <translation>无分词器</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The rows can be read, but only a model&apos;s tokenizer makes tokens of them.</source>
        <translation>各行可以读取，但只有模型的分词器才能把它们变成词元。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing to learn from</source>
        <translation>没有可学习的内容</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row of these files can be used. Another format or other columns may help.</source>
        <translation>这些文件中没有可用的行。换一种格式或其他列也许有用。</translation>
    </message>
</context>
<context>
    <name>moa::ui::ProblemsCard</name>
    <message>
        <location filename="../ui/pages/data/problems_card.cpp" line="+49"/>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+49"/>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>There is no problem to copy.</source>
        <translation>没有可复制的问题。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing has been read yet.</source>
        <translation>尚未读取任何内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row could be read.</source>
        <translation>没有可读取的行。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every row can be used.</source>
        <translation>每一行都可用。</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Training leaves these %Ln row(s) out; the first %1 are shown.</source>
        <translation>
            <numerusform>训练会略去这 %Ln 行；显示前 %1 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Training leaves these %Ln row(s) out.</source>
        <translation>
            <numerusform>训练会略去这 %Ln 行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::PromptCard</name>
    <message>
        <location filename="../ui/pages/chat/prompt_card.cpp" line="+39"/>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous turn (Alt+Up)</source>
        <translation>上一轮（Alt+上）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next turn (Alt+Down)</source>
        <translation>下一轮（Alt+下）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ask all lanes again</source>
        <translation>再次询问所有通道</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Edit and ask again</source>
        <translation>修改后再问</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 of %2</source>
        <comment>which of the turns is shown</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This is the first turn.</source>
        <translation>这是第一轮。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is the last turn.</source>
        <translation>这是最后一轮。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Prompt: %1</source>
        <translation>提示：%1</translation>
    </message>
</context>
<context>
    <name>moa::ui::Quantities</name>
    <message>
        <location filename="../ui/services/quantities.cpp" line="+58"/>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 h %2 min</source>
        <translation>%1 时 %2 分</translation>
    </message>
</context>
<context>
    <name>moa::ui::Rail</name>
    <message>
        <location filename="../ui/shell/rail.cpp" line="+106"/>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1（Ctrl+%2）</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Preferences (Ctrl+,)</source>
        <translation>首选项（Ctrl+,）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
</context>
<context>
    <name>moa::ui::ReadingRow</name>
    <message>
        <location filename="../ui/pages/data/reading_row.cpp" line="+63"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Read it</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reading was stopped.</source>
        <translation>已停止读取。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reading: %1 of %2 rows</source>
        <translation>正在读取：%2 行中的 %1 行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reading the data…</source>
        <translation>正在读取数据…</translation>
    </message>
</context>
<context>
    <name>moa::ui::Residents</name>
    <message>
        <location filename="../ui/services/residents.cpp" line="+46"/>
        <source>Looking at the memory</source>
        <translation>查看内存</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Base</source>
        <translation>基础</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Unloaded</source>
        <translation>已卸载</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+32"/>
        <source>Loading</source>
        <translation>加载</translation>
    </message>
    <message>
        <location line="-16"/>
        <location line="+28"/>
        <source>Unloading</source>
        <translation>卸载</translation>
    </message>
</context>
<context>
    <name>moa::ui::RouterCard</name>
    <message>
        <location filename="../ui/pages/mixture/inspector.cpp" line="+63"/>
        <location line="+1"/>
        <source>Router</source>
        <translation>路由器</translation>
    </message>
</context>
<context>
    <name>moa::ui::RouterPreviewCard</name>
    <message>
        <location filename="../ui/pages/mixture/router_preview.cpp" line="+46"/>
        <source>%1: %2, spread %3, active for %4</source>
        <translation>%1：%2，离散度 %3，对 %4 生效</translation>
    </message>
    <message>
        <location line="+73"/>
        <location line="+1"/>
        <source>Router preview</source>
        <translation>路由预览</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Fresh weights of layer %1, random tokens</source>
        <translation>第 %1 层的初始权重，随机词元</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without a router every adapter counts in full.</source>
        <translation>没有路由器时，每个适配器都按全权重计入。</translation>
    </message>
</context>
<context>
    <name>moa::ui::RoutingAlarm</name>
    <message>
        <location filename="../ui/pages/train/routing_alarm.cpp" line="+93"/>
        <source>%1 in layer %2 is used less than %3 since step %4.</source>
        <translation>自第 %4 步起，第 %2 层的 %1 使用率低于 %3。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 in layers %2 is used less than %3 since step %4.</source>
        <translation>自第 %4 步起，第 %2 层的 %1 使用率低于 %3。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 in layer %2 is used more than %3 since step %4.</source>
        <translation>自第 %4 步起，第 %2 层的 %1 使用率高于 %3。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 in layers %2 is used more than %3 since step %4.</source>
        <translation>自第 %4 步起，第 %2 层的 %1 使用率高于 %3。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Try fewer experts, or more of their Balance.</source>
        <translation>请尝试减少专家数，或加大专家的“均衡”。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All tokens go to this expert: try more of the experts’ Balance, or a single expert.</source>
        <translation>所有词元都去往该专家：请尝试加大专家的“均衡”，或只用一个专家。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The router no longer chooses there: try a lower learning rate, or fewer adapters beside it.</source>
        <translation>路由器在那里不再选择：请尝试降低学习率，或减少旁边的适配器。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Try a lower largest threshold, or take %1 out of these layers.</source>
        <translation>请尝试降低最高阈值，或从这些层移除 %1。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Try a router SwiGLU factor of 4, or take %1 out of these layers.</source>
        <translation>请尝试把路由器 SwiGLU 倍数设为 4，或从这些层移除 %1。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Try a lower learning rate, or take %1 out of these layers.</source>
        <translation>请尝试降低学习率，或从这些层移除 %1。</translation>
    </message>
</context>
<context>
    <name>moa::ui::RoutingCard</name>
    <message>
        <location filename="../ui/pages/train/routing_card.cpp" line="+70"/>
        <source>Routing</source>
        <translation>路由</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Routing by adapter type and layer</source>
        <translation>按适配器类型和层的路由</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the map shows</source>
        <translation>图中显示的内容</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Step that is looked at</source>
        <translation>所看的步</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move map, curves and answers to a step</source>
        <translation>把图、曲线和回答移到某一步</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location line="+114"/>
        <source>The routers are first seen after the first step.</source>
        <translation>第一步之后才能看到路由器。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This run has no router: every adapter weighs 1 everywhere.</source>
        <translation>此运行没有路由器：每个适配器处处权重为 1。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Active</source>
        <translation>活动</translation>
    </message>
    <message>
        <location line="+154"/>
        <source>mean weight, layers × types</source>
        <translation>平均权重，层 × 类型</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>change since the first step</source>
        <translation>自第一步以来的变化</translation>
    </message>
    <message>
        <location line="-278"/>
        <source>Whose weights the map shows</source>
        <translation>图中显示谁的权重</translation>
    </message>
    <message>
        <location line="+280"/>
        <source>mean weight, layers × experts</source>
        <translation>平均权重，层 × 专家</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>share of tokens, layers × experts</source>
        <translation>词元占比，层 × 专家</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>share of tokens, layers × types</source>
        <translation>词元占比，层 × 类型</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Hold</source>
        <translation>停住</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Play the run</source>
        <translation>播放运行</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The latest step is shown.</source>
        <translation>显示的是最近一步。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Back to the latest step</source>
        <translation>回到最近一步</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1, layer %2</source>
        <translation>%1，第 %2 层</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>History of %1, layer %2</source>
        <translation>%1 第 %2 层的历史</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no adapter here</source>
        <translation>此处没有适配器</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 of the tokens at this step · other layers’ range behind</source>
        <translation>此步 %1 的词元 · 背景为其他层的范围</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 at this step · other layers’ range behind</source>
        <translation>此步 %1 · 背景为其他层的范围</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>above %1</source>
        <translation>高于 %1</translation>
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
        <translation>%1 的倍数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mute %1</source>
        <translation>%1 静音</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Solo %1: everything else is muted</source>
        <translation>%1 独奏：其余静音</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Routing desk</source>
        <translation>路由调音台</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>This adapter has nothing at %1.</source>
        <translation>此适配器在 %1 处没有内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scales what %1 adds: drag, or arrow keys. Double click: back to 1. M mutes, S solos.</source>
        <translation>缩放 %1 的贡献：拖动或用方向键。双击恢复为 1。M 静音，S 独奏。</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>The router gave it %1 on average.</source>
        <translation>路由器平均给它 %1。</translation>
    </message>
</context>
<context>
    <name>moa::ui::RoutingGroup</name>
    <message>
        <location filename="../ui/models/routing_columns.cpp" line="+56"/>
        <source>Experts of %1</source>
        <translation>%1 的专家</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Adapter types</source>
        <translation>适配器类型</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1, expert %2</source>
        <comment>an adapter type, one of its experts</comment>
        <translation>%1，专家 %2</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunAdapters</name>
    <message>
        <location filename="../ui/services/run_adapters.cpp" line="+31"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>No model is loaded: choose one on Model.</source>
        <translation>未加载模型：请在“模型”页选择。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 (run)</source>
        <translation>%1（运行）</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Load an adapter…</source>
        <translation>加载适配器…</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Folder of an adapter or a run</source>
        <translation>适配器或运行的文件夹</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunBanners</name>
    <message>
        <location filename="../ui/pages/train/run_banners.cpp" line="+83"/>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show in map</source>
        <translation>在图中显示</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change in a fork</source>
        <translation>在派生中更改</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 is training meanwhile.</source>
        <translation>%1 同时在训练。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This page shows another run.</source>
        <translation>此页显示的是另一个运行。</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>The run failed at step %1.</source>
        <translation>运行在第 %1 步失败。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The run&apos;s folder is damaged.</source>
        <translation>运行的文件夹已损坏。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Resume it from its last checkpoint, or change its settings in a fork.</source>
        <translation>请从最近的检查点继续，或在派生中更改设置。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its settings can still be used in a fork.</source>
        <translation>其设置仍可用于派生。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The program ended unexpectedly at step %1.</source>
        <translation>程序在第 %1 步意外结束。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Resume goes on from the last checkpoint.</source>
        <translation>将从最近的检查点继续。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Stopped at step %1.</source>
        <translation>已在第 %1 步停止。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The adapter and a checkpoint are kept; Resume goes on from there.</source>
        <translation>适配器和检查点已保留；可由此继续。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The run ended early at step %1.</source>
        <translation>运行在第 %1 步提前结束。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The validation loss no longer fell.</source>
        <translation>验证损失不再下降。</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunCurves</name>
    <message>
        <location filename="../ui/pages/runs/run_curves.cpp" line="+63"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Log axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How far the two losses lie apart</source>
        <translation>两条损失曲线相差多少</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The fall of the first steps, too</source>
        <translation>包括最初几步的下降</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>One of these runs did not record its tokens.</source>
        <translation>其中一个运行没有记录词元数。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A difference may be below 0, where there is no logarithm.</source>
        <translation>差值可能小于 0，此处没有对数。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Logarithmic axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>%1 minus %2: below 0, %1 has the lower loss.</source>
        <translation>%1 减 %2：小于 0 时 %1 的损失更低。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>each step</source>
        <translation>每步</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+2"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+3"/>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location line="-102"/>
        <source>Choose runs above to lay their losses over each other.</source>
        <translation>在上方选择运行以叠加它们的损失。</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Loss of the chosen runs</source>
        <translation>所选运行的损失</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Difference of the losses of the two runs</source>
        <translation>两个运行的损失之差</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>%1, each step</source>
        <translation>%1，每步</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunHeader</name>
    <message>
        <location filename="../ui/pages/train/run_header.cpp" line="+19"/>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <location line="+69"/>
        <source>step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The model and the data are being prepared.</source>
        <translation>正在准备模型和数据。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>It is stopping; what is being computed is finished first.</source>
        <translation>正在停止；先完成正在计算的部分。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It pauses after this micro-batch.</source>
        <translation>此微批之后暂停。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Train on from here</source>
        <translation>从这里继续训练</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep everything in memory and hold; Chat may use the adapter meanwhile</source>
        <translation>全部保留在内存中并等待；期间聊天可以使用该适配器</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>End here; the adapter is written, and the run can be resumed later</source>
        <translation>在此结束；写出适配器，以后可继续运行</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+33"/>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <location line="-32"/>
        <source>End here and move the run to the bin</source>
        <translation>在此结束并把运行移到回收站</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Chat with it</source>
        <translation>与它聊天</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pause the training first: it needs the whole device.</source>
        <translation>请先暂停训练：它需要整个设备。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Another training needs the whole device; pause it first.</source>
        <translation>另一个训练需要整个设备；请先暂停它。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ask the adapter as it is now</source>
        <translation>询问当前状态的适配器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Another training is under way.</source>
        <translation>另一个训练正在进行。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Train on from the latest checkpoint</source>
        <translation>从最近的检查点继续训练</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Fork</source>
        <translation>派生</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set up a new run with these settings</source>
        <translation>用这些设置建立新的运行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write the adapter for other programs</source>
        <translation>为其他程序写出适配器</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New run</source>
        <translation>新的运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to the set-up</source>
        <translation>回到设置</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Discard this run?</source>
        <translation>丢弃此运行？</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 stops at step %2 and moves to the bin, with all it learnt.</source>
        <translation>%1 将在第 %2 步停止，连同学到的一切移到回收站。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunMaps</name>
    <message>
        <location filename="../ui/pages/runs/run_maps.cpp" line="+224"/>
        <source>Routing, layers across</source>
        <translation>路由，横向为层</translation>
    </message>
    <message>
        <location line="-137"/>
        <source>Routing of %1</source>
        <translation>%1 的路由</translation>
    </message>
    <message>
        <location line="+61"/>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Difference of the two routings</source>
        <translation>两个路由的差异</translation>
    </message>
    <message>
        <location line="+77"/>
        <source>Whose weights the maps show</source>
        <translation>图中显示谁的权重</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Choose runs above to see their routing side by side.</source>
        <translation>在上方选择运行以并排查看路由。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None of these runs has a router.</source>
        <translation>这些运行都没有路由器。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Mean weight, dark 0 to bright 1, and beside its own scale how far the two lie apart; blank: no adapter.</source>
        <translation>平均权重，由暗（0）到亮（1）；旁边按自身刻度显示两者相差多少；空白：没有适配器。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean weight, dark 0 to bright 1; blank: no adapter or no router.</source>
        <translation>平均权重，暗为 0、亮为 1；空白表示没有适配器或路由器。</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunSettings</name>
    <message>
        <location filename="../ui/pages/runs/run_settings.cpp" line="+99"/>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Settings that differ</source>
        <translation>不同的设置</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>%1 of %n setting(s)</source>
        <translation>
            <numerusform>%n 项设置中的 %1 项</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Choose another run to see what differs.</source>
        <translation>再选一个运行以查看差异。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All settings are the same.</source>
        <translation>所有设置相同。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Best validation loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunStates</name>
    <message>
        <location filename="../ui/models/run_table.cpp" line="+39"/>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ended early at %1</source>
        <translation>在 %1 提前结束</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stopped at %1</source>
        <translation>停止于 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Diverged at %1</source>
        <translation>发散于 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Failed at %1</source>
        <translation>失败于 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Interrupted at %1</source>
        <translation>中断于 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunTable</name>
    <message>
        <location line="+52"/>
        <source>The latest evaluation, on %1</source>
        <translation>最近一次评估，数据集 %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Not evaluated yet</source>
        <translation>尚未评估</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Base</source>
        <translation>基础</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Best loss</source>
        <translation>最佳损失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunView</name>
    <message>
        <location filename="../ui/pages/train/run_view.cpp" line="+172"/>
        <source>checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>paused %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>taken up again</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>moa::ui::RunsPage</name>
    <message>
        <location filename="../ui/pages/runs_page.cpp" line="+79"/>
        <source>Search names, notes and adapters</source>
        <translation>搜索名称、备注和适配器</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fork</source>
        <translation>派生</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <location line="+221"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location line="-220"/>
        <source>No runs yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every training that you start appears here, with its curves, settings and routing.</source>
        <translation>您启动的每次训练都会显示在这里，带有曲线、设置和路由。</translation>
    </message>
    <message>
        <location line="+82"/>
        <location line="+58"/>
        <location line="+143"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="-201"/>
        <location line="+58"/>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Groups of runs</source>
        <translation>运行分组</translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose one run.</source>
        <translation>请选择一个运行。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A new run with these settings</source>
        <translation>用这些设置新建运行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It has kept no adapter yet.</source>
        <translation>它还没有保留适配器。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Another training is under way.</source>
        <translation>另一个训练正在进行。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is nothing to resume.</source>
        <translation>没有可继续的内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a run.</source>
        <translation>请选择运行。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Chat with it</source>
        <translation>与它聊天</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+20"/>
        <source>Move to the bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What is to be remembered of this run:</source>
        <translation>关于此运行要记住的内容：</translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>Move %n run(s) to the bin?</source>
        <translation>
            <numerusform>将 %n 个运行移到回收站？</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>They stay in the folder .bin of the workspace until you delete them there.</source>
        <translation>它们会留在工作区的 .bin 文件夹中，直到您在那里删除。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Moving</source>
        <translation>移动</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
</context>
<context>
    <name>moa::ui::SampleTable</name>
    <message>
        <location filename="../ui/models/sample_table.cpp" line="+23"/>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <location line="+105"/>
        <source>right: %1</source>
        <translation>正确：%1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>wrong: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right</source>
        <translation>正确</translation>
    </message>
</context>
<context>
    <name>moa::ui::SampleView</name>
    <message>
        <location filename="../ui/pages/evaluate/sample_view.cpp" line="+91"/>
        <source>Ask in Chat</source>
        <translation>在聊天中提问</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show routing</source>
        <translation>显示路由</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>Copy the sample</source>
        <translation>复制样本</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+33"/>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>Show routing: the question is answered once more, greedily, and what the router weighs is shown.</source>
        <translation>显示路由：贪心地重新回答问题，并显示路由器的权重。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Choose a sample to read its question and the answers.</source>
        <translation>选择一个样本以阅读问题和回答。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Right answer: %1</source>
        <translation>正确答案：%1</translation>
    </message>
    <message>
        <location line="-83"/>
        <source>nothing extracted, wrong</source>
        <translation>未提取到，错误</translation>
    </message>
    <message>
        <location line="-37"/>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>log p</source>
        <translation>log p</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>log p a byte</source>
        <translation>每字节 log p</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>the program passed its tests</source>
        <translation>程序通过了测试</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>likeliest is %1, right</source>
        <translation>最可能的是 %1，正确</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>likeliest is %1, wrong</source>
        <translation>最可能的是 %1，错误</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>extracted %1, right</source>
        <translation>提取到 %1，正确</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>extracted %1, wrong</source>
        <translation>提取到 %1，错误</translation>
    </message>
</context>
<context>
    <name>moa::ui::SamplesCard</name>
    <message>
        <location filename="../ui/pages/evaluate/samples_card.cpp" line="+38"/>
        <location line="+1"/>
        <source>Search samples</source>
        <translation>搜索样本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Fixed %1</source>
        <translation>改对 %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Right %1</source>
        <translation>正确 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Broken %1</source>
        <translation>改错 %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Wrong %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::SamplingDrawer</name>
    <message>
        <location filename="../ui/pages/chat/sampling_drawer.cpp" line="+78"/>
        <source>How it is asked</source>
        <translation>如何提问</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sampling back to its defaults</source>
        <translation>采样恢复默认值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>System prompt</source>
        <translation>系统提示</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Told to the model before the conversation, where its template knows one.</source>
        <translation>模板支持时，在对话之前告诉模型。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How a question is put into words. An adapter answers best in the words it was trained with.</source>
        <translation>如何组织问题的措辞。适配器用训练时的措辞回答得最好。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>0 takes the likeliest token; higher is more varied.</source>
        <translation>0 取最可能的词元；越高越多样。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Only this many of the likeliest tokens.</source>
        <translation>只取最可能的这么多个词元。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Only the likeliest that make up this share; 1 is all.</source>
        <translation>只取合计达到此比例的最可能词元；1 为全部。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Only what is at least this share of the likeliest.</source>
        <translation>只取概率不低于最可能词元此比例者。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Above 1, what was said becomes less likely.</source>
        <translation>大于 1 时，已说过的内容更不易再现。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Most tokens</source>
        <translation>最多词元</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>An answer ends here at the latest.</source>
        <translation>回答最迟在此结束。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The same seed draws the same tokens, in all lanes.</source>
        <translation>相同的种子在所有通道中抽取相同的词元。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Each adapter&apos;s own, else the model&apos;s</source>
        <translation>各适配器自己的，否则用模型的</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, single questions</source>
        <translation>%1，单个问题</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1, with turns</source>
        <translation>%1，多轮</translation>
    </message>
</context>
<context>
    <name>moa::ui::SelfCheckCard</name>
    <message>
        <location filename="../ui/pages/home/self_check_card.cpp" line="+19"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Products in fp32</source>
        <translation>fp32 乘积</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Products in bf16</source>
        <translation>bf16 乘积</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>One training step</source>
        <translation>一个训练步</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Self-check</source>
        <translation>自检</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>Check again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+39"/>
        <source>Copy the result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <location line="-23"/>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Checking</source>
        <translation>检查</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>All good</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Look below</source>
        <translation>见下方</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing has been checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
</context>
<context>
    <name>moa::ui::SetUpView</name>
    <message>
        <location filename="../ui/pages/train/set_up_view.cpp" line="+130"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name of the run</source>
        <translation>运行名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+74"/>
        <source>Sample prompts</source>
        <translation>示例提示</translation>
    </message>
    <message>
        <location line="-73"/>
        <source>One a line. Each is answered at every checkpoint and at the end.</source>
        <translation>每行一条。每个检查点和结束时都会回答。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is 7 times 8?</source>
        <translation>7 乘 8 等于多少？</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to the run</source>
        <translation>回到运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learning rate over the run</source>
        <translation>运行中的学习率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Name the run</source>
        <translation>命名运行</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Checkpoints and validation</source>
        <translation>检查点与验证</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Change the sample prompts</source>
        <translation>更改示例提示</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <location line="+69"/>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>Advanced · %n differ from the defaults</source>
        <translation>
            <numerusform>高级 · %n 项与默认值不同</numerusform>
        </translation>
    </message>
    <message>
        <location line="+11"/>
        <source>First mend what is said below.</source>
        <translation>请先解决下方的问题。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Batch %1 = micro-batch %2 × %3 accumulated × 1 device</source>
        <translation>批 %1 = 微批 %2 × 累积 %3 × 1 台设备</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Batch %1 in %2 micro-batches of at most %3, on 1 device</source>
        <translation>批 %1 分为 %2 个微批，每个至多 %3，1 台设备</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Open Data</source>
        <translation>打开“数据”</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Model</source>
        <translation>打开“模型”</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Mixture</source>
        <translation>打开“混合”</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>First mend what is said above.</source>
        <translation>请先解决上方的问题。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A training is under way; wait for its end, or stop it.</source>
        <translation>训练正在进行；请等它结束或停止它。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Load model and data and begin</source>
        <translation>加载模型和数据并开始</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The run will be kept in %1.</source>
        <translation>运行将保存在 %1。</translation>
    </message>
    <message>
        <location line="-332"/>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
</context>
<context>
    <name>moa::ui::Studio</name>
    <message>
        <location filename="../ui/services/studio.cpp" line="+74"/>
        <source>Fork %1</source>
        <translation>派生 %1</translation>
    </message>
</context>
<context>
    <name>moa::ui::TemplateCard</name>
    <message>
        <location filename="../ui/pages/data/template_card.cpp" line="+79"/>
        <location line="+3"/>
        <location line="+1"/>
        <source>Prompt template</source>
        <translation>提示模板</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The template&apos;s words</source>
        <translation>模板的文字</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>%1 (not known here)</source>
        <translation>%1（此处未知）</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>For instructions only: conversations are put in the model&apos;s own chat template.</source>
        <translation>仅用于指令：对话使用模型自己的聊天模板。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stored in the adapter, so Chat asks the same way.</source>
        <translation>保存在适配器中，因此聊天以同样方式提问。</translation>
    </message>
</context>
<context>
    <name>moa::ui::TintBar</name>
    <message>
        <location filename="../ui/pages/chat/tint_bar.cpp" line="+125"/>
        <source>Tint</source>
        <translation>着色</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Strongest type</source>
        <translation>最强类型</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>One type</source>
        <translation>单一类型</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tint of tokens</source>
        <translation>词元着色</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Type whose weight tints</source>
        <translation>用于着色的类型</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A tie</source>
        <translation>平局</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Blind</source>
        <translation>盲测</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Blind: hide which lane is which, and vote</source>
        <translation>盲测：隐藏各通道身份并投票</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Add lane</source>
        <translation>添加通道</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save, copy, begin anew</source>
        <translation>保存、复制、重新开始</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>No answer is better than the others</source>
        <translation>没有哪个回答更好</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 %2 of %3 (%4 to %5)</source>
        <comment>a contender&apos;s votes and their interval</comment>
        <translation>%1 %2 / %3（%4 至 %5）</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n 次平局</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The interval holds 95 % (Wilson).</source>
        <translation>区间覆盖 95 %（Wilson）。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Hides which lane is which and takes votes</source>
        <translation>隐藏各通道身份并收集投票</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One more answerer beside the others, six at most</source>
        <translation>再加一个回答者，最多六个</translation>
    </message>
</context>
<context>
    <name>moa::ui::TintLegend</name>
    <message>
        <location line="-179"/>
        <source>Legend: %1</source>
        <translation>图例：%1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Legend: from 0 to 1</source>
        <translation>图例：从 0 到 1</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>stronger tint: larger weight</source>
        <translation>颜色越深：权重越大</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>probability of the token</source>
        <translation>词元的概率</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>mean weight over layers</source>
        <translation>各层平均权重</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenLegend</name>
    <message>
        <location filename="../ui/pages/data/token_strip.cpp" line="+97"/>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Learnt from</source>
        <translation>学习</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Cut off</source>
        <translation>被截断</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Boxed: line end, special token</source>
        <translation>带框：换行、特殊词元</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Learnt from: underlined. Cut off: struck through.</source>
        <translation>学习：下划线。被截断：删除线。</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenPopover</name>
    <message>
        <location filename="../ui/pages/chat/token_popover.cpp" line="+39"/>
        <source>Probability %1</source>
        <translation>概率 %1</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing was routed: every weight is 1, or there is no adapter.</source>
        <translation>没有路由：每个权重都是 1，或没有适配器。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weights by layer and adapter type</source>
        <translation>按层和适配器类型的权重</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Part of a character</source>
        <translation>字符的一部分</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>token %1 of %2</source>
        <translation>词元 %1 / %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, id %2</source>
        <translation>%1，编号 %2</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>mostly %1, %2</source>
        <translation>主要为 %1，%2</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 muted</source>
        <translation>%1 静音</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenRole</name>
    <message>
        <location filename="../ui/pages/data/token_look.cpp" line="+26"/>
        <source>context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>learnt from</source>
        <translation>学习</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>cut off</source>
        <translation>被截断</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenStrip</name>
    <message>
        <location filename="../ui/pages/data/token_strip.cpp" line="-14"/>
        <source>token 0</source>
        <translation>词元 0</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenText</name>
    <message>
        <location filename="../ui/widgets/token_text.cpp" line="+358"/>
        <source>Copy the answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>moa::ui::TokenView</name>
    <message>
        <location filename="../ui/pages/data/token_view.cpp" line="+78"/>
        <source>Token %1, id %2, “%3”: %4%5</source>
        <translation>词元 %1，编号 %2，“%3”：%4%5</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>, a special token</source>
        <translation>，特殊词元</translation>
    </message>
</context>
<context>
    <name>moa::ui::TopBar</name>
    <message>
        <location filename="../ui/shell/top_bar.cpp" line="+57"/>
        <source>No model loaded</source>
        <translation>未加载模型</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No adapter</source>
        <translation>无适配器</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Device</source>
        <translation>设备</translation>
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
            <numerusform>%n 核</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of it are held by this program</source>
        <translation>其中 %1 由本程序占用</translation>
    </message>
</context>
<context>
    <name>moa::ui::TrainPage</name>
    <message>
        <location filename="../ui/pages/train_page.cpp" line="+59"/>
        <source>Nothing is set up to be trained</source>
        <translation>没有设置要训练的内容</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paint on Mixture where adapters sit, choose a model and data, and come back to start.</source>
        <translation>请在“混合”页绘制适配器的位置，选择模型和数据，再回来开始。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Mixture</source>
        <translation>打开“混合”</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+57"/>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
</context>
<context>
    <name>moa::ui::TrainingDesk</name>
    <message>
        <location filename="../ui/services/training_desk.cpp" line="+104"/>
        <source>Preparing</source>
        <translation>准备</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location line="+111"/>
        <source>Keeping</source>
        <translation>保存</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Discarding</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Clearing up</source>
        <translation>清理</translation>
    </message>
</context>
<context>
    <name>moa::ui::Types</name>
    <message>
        <location filename="../ui/theme/theme.cpp" line="+278"/>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Parallel</source>
        <translation>并行</translation>
    </message>
</context>
<context>
    <name>moa::ui::ValidationCard</name>
    <message>
        <location filename="../ui/pages/data/validation_card.cpp" line="+43"/>
        <source>Validation share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the loss is measured on</source>
        <translation>用什么测量损失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the rows kept apart, in percent</source>
        <translation>保留的行所占百分比</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop a file or choose</source>
        <translation>拖放或选择文件</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>Validation by share</source>
        <translation>按比例验证</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Data to measure the loss on</source>
        <translation>用于测量损失的数据</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Data (*.json *.jsonl *.csv *.tsv *.txt);;All files (*)</source>
        <translation>数据 (*.json *.jsonl *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Validation file</source>
        <translation>验证文件</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Take data off the list</source>
        <translation>从列表移除数据</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>is being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take it off the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Choose a file that holds none of the training rows.</source>
        <translation>请选择不含任何训练行的文件。</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln row(s) to measure the loss on</source>
        <translation>
            <numerusform>%Ln 行用于测量损失</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing is kept apart: the validation loss stays unknown.</source>
        <translation>没有保留任何行：验证损失将未知。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A share of the rows is kept apart.</source>
        <translation>保留一部分行。</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln example(s) kept apart, drawn with seed %1</source>
        <translation>
            <numerusform>保留 %Ln 个样例，以种子 %1 抽取</numerusform>
        </translation>
    </message>
</context>
</TS>
