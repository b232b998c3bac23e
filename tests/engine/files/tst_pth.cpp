// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/pth.h"

#include "engine/files/half.h"
#include "engine/files/sha256.h"
#include "tests/engine/files/failure_of.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace moa;

namespace {

std::filesystem::path fixture(const std::string &name)
{
    return std::filesystem::path(MOA_TEST_DATA) / "files" / "pth" / name;
}

/// One element, by its place in the rows and columns, as a double.
double element(const TensorView &view, const std::vector<int64_t> &index)
{
    int64_t offset = 0;
    for (size_t i = 0; i < index.size(); ++i)
        offset += index[i] * view.strides[i];
    const std::byte *const source = view.data + offset * dtypeSize(view.dtype);
    const auto read = [&]<class T>(T value) {
        std::memcpy(&value, source, sizeof value);
        return value;
    };
    switch (view.dtype) {
    case DType::F64: return read(double{});
    case DType::F32: return double{read(float{})};
    case DType::F16: return double{floatFromHalf(read(uint16_t{}))};
    case DType::BF16: return double{floatFromBfloat16(read(uint16_t{}))};
    case DType::I64: return static_cast<double>(read(int64_t{}));
    case DType::I32: return read(int32_t{});
    case DType::I16: return read(int16_t{});
    case DType::I8: return read(int8_t{});
    case DType::U8:
    case DType::Bool: break;
    }
    return read(uint8_t{});
}

const TensorView &named(const std::vector<TensorView> &views, std::string_view name)
{
    for (const TensorView &view : views) {
        if (view.name == name)
            return view;
    }
    throw Failure(ErrorCode::Internal, "no such tensor", std::string(name));
}

template <class T>
T attribute(const PickleValue &value, std::string_view name)
{
    const PickleValue *const found = value.find(name);
    if (!found || !found->as<T>())
        throw Failure(ErrorCode::Internal, "no such attribute of that type", std::string(name));
    return *found->as<T>();
}

} // namespace

class TestPth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void released_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("tensorCount");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("digest");
        QTest::newRow("base model") << "base_bf16.pth" << 39 << "tok_embeddings.weight BF16 [256, 64]"
                                    << "ac960f15dc8e80a8eefa9db613d14b475cb93aa04af17363a138b982bf7bb340";
        QTest::newRow("adapter") << "adapter.pth" << 48 << "llama.layers.0.attention.lora_K.lora_A.weight F32 [4, 64]"
                                 << "807850e809e4b06daa9c37f35a9c687096772cbb620d6f270ebd362809704339";
    }

    /// The digests are of all tensors' bytes in order, computed with PyTorch.
    void released()
    {
        QFETCH(QString, file);
        QFETCH(int, tensorCount);
        const auto views = PthFile::open(fixture(file.toStdString())).tensors();
        QCOMPARE(static_cast<int>(views.size()), tensorCount);
        QTEST(QString::fromStdString(
                  fmt::format("{} {} {}", views[0].name, dtypeName(views[0].dtype), describeShape(views[0].shape))),
              "first");
        Sha256 hash;
        for (const TensorView &view : views) {
            QVERIFY(view.isContiguous());
            QVERIFY(view.isAligned());
            hash.update(view.bytes());
        }
        QTEST(QString::fromStdString(hash.finish()), "digest");
    }

    void viewsOfOneStorage_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("zip") << "views.pth";
        QTest::newRow("older format") << "views_legacy.pth";
    }

    /// base = arange(12) as [3, 4]; transposed is its transpose, tail its last four elements.
    void viewsOfOneStorage()
    {
        QFETCH(QString, file);
        const auto views = PthFile::open(fixture(file.toStdString())).tensors();
        QCOMPARE(views.size(), size_t{14});
        const TensorView &transposed = named(views, "transposed");
        QCOMPARE(transposed.shape, (std::vector<int64_t>{4, 3}));
        QVERIFY(!transposed.isContiguous());
        QCOMPARE(element(transposed, {3, 1}), 7.0);
        QCOMPARE(element(named(views, "base"), {1, 3}), 7.0);
        QCOMPARE(element(named(views, "tail"), {0}), 8.0);
        QCOMPARE(named(views, "tail").byteCount, uint64_t{16});
        QCOMPARE(element(named(views, "scalar"), {}), 7.0);
        QCOMPARE(named(views, "empty").shape, (std::vector<int64_t>{0, 3}));
        QCOMPARE(named(views, "empty").byteCount, uint64_t{0});
        for (const auto name : {"float64", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"}) {
            for (int i = 0; i < 5; ++i)
                QCOMPARE(element(named(views, name), {i}), double(i));
        }
        QCOMPARE(element(named(views, "bool"), {0}), 1.0);
        QCOMPARE(element(named(views, "bool"), {1}), 0.0);
    }

    void checkpoint_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("zip") << "checkpoint.pth";
        QTest::newRow("pickle protocol 4") << "checkpoint_protocol4.pth";
        QTest::newRow("older format") << "checkpoint_legacy.pth";
    }

    void checkpoint()
    {
        QFETCH(QString, file);
        const PthFile pth = PthFile::open(fixture(file.toStdString()));
        const PickleValue &root = pth.root();
        const auto model = pth.tensors(*root.find("model"));
        QCOMPARE(model.size(), size_t{2});
        QCOMPARE(element(named(model, "linear.weight"), {1, 2}), 5.0);
        QCOMPARE(attribute<int64_t>(root, "epoch"), int64_t{0});
        QCOMPARE(attribute<double>(*root.find("scaler"), "scale"), 65536.0);

        const PickleValue &args = *root.find("args");
        QCOMPARE(args.as<PickleObject>()->type.name, std::string("Namespace"));
        QCOMPARE(attribute<std::string>(args, "lora_targets"), std::string("Q,K"));
        QCOMPARE(attribute<int64_t>(args, "big"), int64_t{1} << 40);
        QCOMPARE(attribute<double>(args, "lr"), 0.25);
        QCOMPARE(attribute<bool>(args, "flag"), true);
        QVERIFY(args.find("nothing")->as<PickleNone>());
        QCOMPARE(attribute<PickleList>(args, "layers").items.size(), size_t{2});

        QCOMPARE(*attribute<PickleSet>(root, "names").items.at(0)->as<std::string>(), std::string("only"));
        QCOMPARE(*attribute<PickleTuple>(root, "size").items.at(1)->as<int64_t>(), int64_t{5});
        QCOMPARE(element(pth.tensor("parameter", *root.find("parameter")), {1}), 1.0);
        const auto *const states = root.find("optimizer")->find("state")->as<PickleDict>();
        const PickleValue &first = *states->items.at(0).second;
        QCOMPARE(element(pth.tensor("step", *first.find("step")), {}), 1.0);
        QCOMPARE(static_cast<float>(element(pth.tensor("exp_avg", *first.find("exp_avg")), {1, 1})), 0.1f);
    }

    void tensorsOutliveTheFileObject()
    {
        const TensorView view = PthFile::open(fixture("views.pth")).tensors().at(0);
        QCOMPARE(element(view, {2, 3}), 11.0);
    }

    void writtenTensorsComeBack()
    {
        const auto views = PthFile::open(fixture("views.pth")).tensors();
        std::vector<TensorView> contiguous;
        std::copy_if(views.begin(), views.end(), std::back_inserter(contiguous),
                     [](const auto &view) { return view.isContiguous(); });
        QCOMPARE(contiguous.size(), size_t{13});
        writePth(path(), contiguous);

        const auto read = PthFile::open(path()).tensors();
        QCOMPARE(read.size(), contiguous.size());
        for (size_t i = 0; i < read.size(); ++i) {
            QCOMPARE(read[i].name, contiguous[i].name);
            QCOMPARE(read[i].dtype, contiguous[i].dtype);
            QCOMPARE(read[i].shape, contiguous[i].shape);
            QVERIFY(read[i].isContiguous() && read[i].isAligned());
            QVERIFY(std::ranges::equal(read[i].bytes(), contiguous[i].bytes()));
        }
    }

    void whatIsNoContiguousTensorIsNotWritten()
    {
        const auto views = PthFile::open(fixture("views.pth")).tensors();
        const auto error = failureOf([&] { writePth(path(), {named(views, "transposed")}); });
        QVERIFY2(error && error->code == ErrorCode::Internal, qPrintable(describeFailure(error)));
        const auto twice = failureOf([&] { writePth(path(), {views[0], views[0]}); });
        QVERIFY2(twice && twice->code == ErrorCode::Internal, qPrintable(describeFailure(twice)));
    }

    void brokenFilesAreRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("append_to_a_dict") << "a dict stands where a list is filled";
        QTest::newRow("attributes_for_a_number") << "an integer is given attributes";
        QTest::newRow("big_endian") << "was written on a machine with byte order \"big\"";
        QTest::newRow("call_of_a_number") << "an integer stands where a function belongs";
        QTest::newRow("compressed_record") << "record a/data.pkl is compressed (method 8) and torch.save stores";
        QTest::newRow("directory_claims_many_records") << "the zip directory claims 60000 records, for which there is no room";
        QTest::newRow("directory_offset_beyond_end") << "it refers to byte 2147483647, and there are 384";
        QTest::newRow("empty_file") << "is empty";
        QTest::newRow("empty_pickle") << "1 more bytes are expected and 0 are left";
        QTest::newRow("entry_is_a_number") << "w is an integer where a tensor is expected";
        QTest::newRow("global_without_line_feed") << "a line does not end";
        QTest::newRow("imports_complex_storage") << "numbers of torch.ComplexFloatStorage are not supported";
        QTest::newRow("imports_eval_by_stack") << "asks for builtins.eval, which a file of tensors has no need of, so it";
        QTest::newRow("imports_os") << "asks for os.system, which a file of tensors has no need of, so it is";
        QTest::newRow("integer_of_many_bytes") << "an integer of 255 bytes does not fit 64 bits";
        QTest::newRow("legacy_of_a_big_endian_machine") << "it was not written on a little-endian machine";
        QTest::newRow("legacy_of_another_version") << "the format's version is not 1001";
        QTest::newRow("legacy_storage_nobody_uses") << "the list of storages names one that no tensor uses";
        QTest::newRow("legacy_storage_overflows") << "storage 0 of 4611686018427387904 elements goes beyond the end";
        QTest::newRow("legacy_storage_twice") << "storage 0 comes twice";
        QTest::newRow("legacy_truncated_storage") << "storage 0 of 4 elements goes beyond the end";
        QTest::newRow("legacy_without_storages") << "the list of storages is missing";
        QTest::newRow("mark_never_set") << "a group of values ends that has not begun";
        QTest::newRow("memo_of_nothing") << "it refers to value 5, which has not come yet";
        QTest::newRow("memo_past_a_mark") << "an instruction finds too few values before it";
        QTest::newRow("memo_stored_from_empty_stack") << "an instruction finds too few values before it";
        QTest::newRow("name_is_a_number") << "a dict of tensors has an integer as a name";
        QTest::newRow("name_twice") << "tensor w is there twice";
        QTest::newRow("nested_too_deep") << "values are nested more than 1000 deep";
        QTest::newRow("no_data_pkl") << "is a zip archive without data.pkl";
        QTest::newRow("no_torch_file") << "is no file of torch.save: it begins neither like a zip archive nor";
        QTest::newRow("object_of_a_storage") << "an object of torch.FloatStorage is made in a way that torch.save does";
        QTest::newRow("offset_negative") << "tensor w [2, 2] with offset -1 and strides [2, 1] reaches beyond the";
        QTest::newRow("offset_too_large") << "tensor w [2, 2] with offset 4611686018427387904 and strides [2, 1]";
        QTest::newRow("pop_past_a_mark") << "an instruction finds too few values before it";
        QTest::newRow("protocol_of_the_future") << "pickle protocol 99 is newer than 5, the newest that is known";
        QTest::newRow("record_data_beyond_end") << "2147483648 more bytes are expected and 148 are left";
        QTest::newRow("record_twice") << "record a/data/0 is there twice";
        QTest::newRow("root_is_a_list") << "holds a list where a dict of tensors is expected";
        QTest::newRow("set_item_without_value") << "a dict is given a key without a value";
        QTest::newRow("shape_beyond_storage") << "tensor w [3, 2] does not fit the 4 elements of its storage";
        QTest::newRow("shape_negative") << "tensor w [-2, -2] does not fit the 4 elements of its storage";
        QTest::newRow("shape_overflows") << "tensor w [1099511627776, 1099511627776] does not fit the 4 elements";
        QTest::newRow("storage_count_negative") << "storage 0 of -1 elements is malformed";
        QTest::newRow("storage_missing") << "tensor w [2, 2] lies in storage 7, which is missing";
        QTest::newRow("storage_too_small") << "tensor w [2, 2] lies in a storage of 4 elements, of which 3 are there";
        QTest::newRow("strides_negative") << "tensor w [2, 2] has impossible strides [-2, 1]";
        QTest::newRow("strides_overflow") << "tensor w [2, 2] with offset 0 and strides [4611686018427387904,";
        QTest::newRow("strides_reach_too_far") << "tensor w [2, 2] with offset 0 and strides [3, 1] reaches beyond the 4";
        QTest::newRow("strides_too_few") << "tensor w [2, 2] has impossible strides [1]";
        QTest::newRow("strides_zero_for_a_huge_shape") << "tensor w [1125899906842624] does not fit the 4 elements of its storage";
        QTest::newRow("tensor_of_a_number") << "an integer stands where a tensor's storage belongs";
        QTest::newRow("tensor_with_few_arguments") << "a tensor is described by 0 values and needs 6";
        QTest::newRow("text_longer_than_the_file") << "9223372036854775808 more bytes are expected and 4 are left";
        QTest::newRow("too_many_dimensions") << "a tensor has 1000 dimensions";
        QTest::newRow("torchscript") << "is a TorchScript program, not a file of tensors";
        QTest::newRow("truncated") << "the zip directory at its end is missing";
        QTest::newRow("truncated_pickle") << "a line does not end";
        QTest::newRow("unknown_instruction") << "pickle instruction 0xff is not one that a file of tensors needs";
        QTest::newRow("zip64_offset_overflows") << "it refers to byte 18446744073709551608, and there are 404";
        const QDir folder(QString::fromUtf8(MOA_TEST_DATA "/files/broken/pth"));
        QCOMPARE(static_cast<int>(folder.entryList(QDir::Files).size()), 60);
    }

    void brokenFilesAreRefused()
    {
        QFETCH(QString, words);
        const auto file =
            std::filesystem::path(MOA_TEST_DATA) / "files/broken/pth" / (std::string(QTest::currentDataTag()) + ".pth");
        const auto error = failureOf([&] { (void)PthFile::open(file).tensors(); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

private:
    [[nodiscard]] std::string path() const { return m_folder.filePath("written.pth").toStdString(); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPth)
#include "tst_pth.moc"
