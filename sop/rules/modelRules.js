/**
 * Rules of the spec that hold by construction: the symbols, capsules, numbers and arrows are computed from the step table.
 * Each is held by a test of the model (tests/sop/rules/modelRules.test.ts).
 */
export const modelRules = [
    {
        id: 'REG-016',
        page: {
            title: 'Hanya lima simbol',
            why: 'SOP administrasi pemerintahan hanya memakai kapsul, kotak, belah ketupat, anak panah, dan segilima. Aplikasi hanya mengenal kelima simbol itu, sehingga aturan ini tidak dapat dilanggar.',
            wrong: 'Simbol dokumen atau simbol arsip di kolom pelaksana.',
            right: 'Kotak untuk kegiatan, belah ketupat untuk keputusan.',
            source: 'Permenpan 35/2012, BAB II.B.',
        },
    },
    {
        id: 'REG-017',
        page: {
            title: 'Alur diawali kapsul',
            why: 'Kapsul awal digambar sendiri pada langkah pertama dan pada langkah yang ditandai mulai. Bila langkah itu belum memiliki pelaksana, belum ada kolom tempat menggambarnya; kekurangan itu dilaporkan sebagai REG-024.',
            wrong: 'Langkah pertama berupa kotak tanpa kapsul.',
            right: 'Kapsul “Mulai” pada langkah pertama.',
            source: 'Permenpan 35/2012, BAB II.B.',
        },
    },
    {
        id: 'REG-018',
        page: {
            title: 'Alur diakhiri kapsul',
            why: 'Kapsul akhir digambar sendiri pada setiap langkah tempat alur berhenti. Bila langkah itu belum memiliki pelaksana, dilaporkan sebagai REG-024; bila alur tidak pernah berhenti, dilaporkan sebagai PRA-009.',
            wrong: 'Kotak terakhir tanpa kapsul.',
            right: 'Kapsul “Selesai” pada langkah terakhir.',
            source: 'Permenpan 35/2012, BAB II.B.',
        },
    },
    {
        id: 'REG-019',
        page: {
            title: 'Setiap kegiatan memiliki simbol',
            why: 'Simbol digambar untuk setiap pelaksana yang dipilih. Langkah tanpa pelaksana dilaporkan sebagai REG-024, sehingga tidak ada baris tanpa simbol yang luput.',
            wrong: 'Baris bernomor tanpa simbol di kolom mana pun.',
            right: 'Satu kotak di kolom pelaksana setiap langkah.',
            source: 'Permenpan 35/2012, BAB II.B.',
        },
    },
    {
        id: 'REG-020',
        page: {
            title: 'Kegiatan adalah proses atau keputusan',
            why: 'Setiap langkah hanya dapat berjenis Proses atau Keputusan, sehingga aturan ini tidak dapat dilanggar.',
            wrong: 'Langkah berjenis “dokumen”.',
            right: 'Proses: kotak. Keputusan: belah ketupat.',
            source: 'Permenpan 35/2012, BAB II.B alasan 2.',
        },
    },
    {
        id: 'REG-026',
        page: {
            title: 'Alur menurun',
            why: 'Baris mengikuti urutan langkah dan panah maju selalu menuju baris di bawahnya. Panah ke atas hanya ada bila penyusun sendiri memintanya sebagai pengulangan.',
            wrong: 'Langkah 3 berada di atas langkah 2.',
            right: 'Langkah 1, 2, 3 dari atas ke bawah.',
            source: 'Permenpan 35/2012, BAB II.B alasan 5.',
        },
    },
    {
        id: 'REG-027',
        page: {
            title: 'Tanpa penghubung dalam halaman',
            why: 'Lingkaran penghubung di dalam satu halaman tidak dikenal. Aplikasi tidak memiliki simbol itu; panah kembali digambar penuh.',
            wrong: 'Lingkaran kecil berhuruf A di dua tempat pada halaman yang sama.',
            right: 'Panah penuh dari cabang Tidak ke langkah yang diperbaiki.',
            source: 'Permenpan 35/2012, BAB II.B alasan 5.',
        },
    },
    {
        id: 'PRA-004',
        page: {
            title: 'Nomor langkah berurutan',
            why: 'Nomor langkah dihitung dari urutannya, mulai dari 1 dengan satu gaya penulisan, sehingga tidak dapat melompat atau berulang.',
            wrong: '1, 3, 4., 5',
            right: '1, 2, 3, 4',
            source: 'Praktik baik; kesalahan ini ditemukan pada SOP yang dipelajari.',
        },
    },
    {
        id: 'PRA-012',
        page: {
            title: 'Proses memiliki satu panah keluar',
            why: 'Langkah proses hanya memiliki satu tujuan berikutnya. Cabang hanya ada pada langkah keputusan.',
            wrong: 'Satu kotak dengan dua panah keluar.',
            right: 'Satu kotak, satu panah keluar.',
            source: 'Praktik baik.',
        },
    },
    {
        id: 'PRA-014',
        page: {
            title: 'Tulisan cabang seragam',
            why: 'Tulisan cabang diatur sekali untuk seluruh SOP, sehingga tidak dapat bercampur antara Ya/Tidak dan Y/T.',
            wrong: 'Ya/Tidak pada langkah 2, Y/T pada langkah 5.',
            right: 'Ya/Tidak di semua keputusan.',
            source: 'Praktik baik; campuran ditemukan pada SOP yang dipelajari.',
        },
    },
];
