### The page Start (src/wizard/pages/start, src/ui/pages/start.rs).

## An open set-up, a draft, an interrupted apply
page-start-is-open = このウィンドウでセットアップを開いています
page-start-is-open-kept = このページを表示しても、内容は失われません。
page-start-go-on = セットアップを続ける
page-start-picture = 何がどこへ同期されるか
page-start-look-again = もう一度確認
page-start-looking = 下書きと中断された適用を探しています
page-start-interrupted = 適用が中断されました
page-start-interrupted-cause = { $when } に開始した { $file } の適用が完了していません。{ $steps } 個の手順のうち { $done } 個が実行済みです。
page-start-interrupted-cause-open = { $when } に開始した { $file } の適用が完了していません。{ $steps } 個の手順のうち { $done } 個が実行済みです。次の手順が実行されたかどうかは不明です: { $step }。
page-start-interrupted-waits = 同じファイルの新しい方の適用を、先に再開するか、元に戻すか、そのまま残してください。この適用は、自身が残した状態を前提としています。
page-start-interrupted-how = まずフォレストにサインインします。その後、適用を最後まで実行するか、手順を 1 つずつ元に戻します。
page-start-resume = 再開
page-start-undo = 元に戻す
page-start-keep-what-stands = 現状のまま残す
page-start-draft-continue = 下書きを続ける
page-start-draft-forget = 下書きを破棄
page-start-draft-changes = { $file } への変更
page-start-draft-changes-for = { $file } への変更 ({ $forests } 用)
page-start-draft-new = 新しい構成
page-start-draft-new-for = { $forests } 用の新しい構成
page-start-draft-left = { $what }です。[{ $page }] ページで中断しています。決定した内容は保存されていますが、パスワードは保存されないため、もう一度サインインします。

## The three ways to begin
page-start-set-up-title = 同期のセットアップ
page-start-set-up-about = Active Directory と Microsoft Entra ID を接続し、同期の対象を選択して、エンジンを操作できるグループを作成します。ディレクトリを読み取れるアカウントと、テナントにサインインできるアカウントが必要です。
page-start-set-up = 同期をセットアップ
page-start-open-title = 構成を開く
page-start-open-about = 既存の syncwright.toml を変更するか、別のフォレストに適用するか、誰かがファイルに保存した計画を確認します。
page-start-file = 構成ファイル
page-start-open = 開く
page-start-browse = 参照…
page-start-opening = ファイルを読み取っています
page-start-cancel-opening = 開く操作をキャンセル
page-start-try-again = 再試行
page-start-path-missing = ファイルのパスを入力するか、[参照…] でファイルを選択してください
page-start-recent = 最近開いたファイル
page-start-recent-none = ファイルはまだありません。
page-start-practise = 練習
page-start-practise-about = Syncwright の中で動作する架空のフォレストとテナントを使って、セットアップ全体を試せます。お使いの環境には一切変更を加えず、何もインストールする必要はありません。
page-start-practise-runs = 練習用のフォレストとテナントが動作しています。
page-start-practise-waits = 練習用のフォレストを起動しています
page-start-practise-starting = 練習用のフォレストとテナントを起動しています
page-start-cancel-starting = 起動をキャンセル
page-start-start-again = もう一度起動
page-start-choose = 実行する操作を選択してください

## Questions before something is lost
page-start-ask-forget = 下書きを破棄しますか?
page-start-ask-forget-about = 未完了のセットアップで決定した内容が削除されます。構成ファイルはそのまま残ります。
page-start-ask-forget-yes = 破棄
page-start-ask-replace-draft = 下書きを置き換えますか?
page-start-ask-replace-draft-about = 保存される下書きは 1 つだけです。別のセットアップを開始すると、未完了のセットアップで決定した内容は失われます。
page-start-ask-replace-yes = 置き換える
page-start-ask-keep = 現状のまま残しますか?
page-start-ask-keep-about = 実行済みの手順はそのまま残り、この適用は今後表示されません。ジャーナルは保存されるため、コマンド "syncwright undo --journal" でいつでも元に戻せます。
page-start-ask-replace-set-up = このセットアップを置き換えますか?
page-start-ask-replace-set-up-about = このウィンドウのセットアップには、どのファイルにも保存されていない決定が含まれています。別のセットアップを開始すると、それらは失われます。
page-start-decide-later = 後で決める
page-start-keep-it = 残す

## Taking over another engine's configuration
page-start-import-title = 既存の構成を取り込む
page-start-import-about = Entra Connect または Identity Manager サーバーのエクスポート、またはサインインしたテナントの Cloud Sync のジョブから取り込みます。読み取れるものと読み取れないものを先に確認できます。
page-start-import-path = エクスポートのフォルダーまたはファイル
page-start-import-read = エクスポートを読み取る
page-start-import-folder = フォルダーを選択…
page-start-import-file = ファイルを選択…
page-start-import-cloud = テナントの Cloud Sync を読み取る
page-start-import-included = 含まれるコンテナー
page-start-import-all = 読み取ったものはすべて取り込めます。
page-start-import-left = { $n } 件は取り込めません
page-start-import-left-about = 読み取りだけでは何も変わりません。それぞれがどうなるかを横に示します。
page-start-import-what = 内容
page-start-import-why = 理由
page-start-import-place = 場所
page-start-import-list = 取り込めないもの
page-start-import-take = この構成を使用する
page-start-import-forget = 使用しない
